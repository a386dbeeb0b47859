using PbiDiag.Recognition.Logs;

namespace PbiDiag.Tests.Recognition;

public sealed class BlockReaderTests
{
    [Fact]
    public void Blocks_put_together_are_the_stream_whatever_is_kept_of_each()
    {
        var bytes = Bytes(3_000_001);
        using var blocks = new BlockReader(new Hesitant(new MemoryStream(bytes)));
        var read = new List<byte>();
        for (var keep = 0; !blocks.Ended; keep = (keep + 4099) % BlockReader.MostKept)
        {
            var kept = Math.Min(keep, blocks.Length);
            read.AddRange(blocks.Held[..^kept]);
            blocks.Advance(blocks.Length - kept);
        }
        read.AddRange(blocks.Held);

        Assert.Equal(bytes, read);
    }

    [Fact]
    public void More_than_can_be_kept_is_refused_and_nothing_is_lost_in_silence()
    {
        using var blocks = new BlockReader(new MemoryStream(Bytes(2_000_000)));
        blocks.Advance(0);

        Assert.ThrowsAny<ArgumentException>(() => blocks.Advance(blocks.Length - BlockReader.MostKept - 1));
    }

    [Fact]
    public void A_fault_while_the_next_block_is_read_comes_out_where_the_block_is_asked_for()
    {
        using var blocks = new BlockReader(new Faulty(new MemoryStream(Bytes(1_000_000)), after: 400_000));
        blocks.Advance(0);

        Assert.Throws<IOException>(() =>
        {
            while (!blocks.Ended)
                blocks.Advance(blocks.Length);
        });
    }

    [Fact]
    public void A_fault_that_nobody_waits_for_does_not_come_out_of_Dispose()
    {
        var stream = new Faulty(new MemoryStream(Bytes(1_000_000)), after: 300_000);
        var blocks = new BlockReader(stream);
        blocks.Advance(0);

        blocks.Dispose();

        Assert.False(stream.CanRead);
    }

    private static byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        new Random(11).NextBytes(bytes);
        return bytes;
    }

    /// <summary>Gives a few bytes at a time, as gzip and networks do.</summary>
    private sealed class Hesitant(Stream inner) : Through(inner)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 40_000));
    }

    private sealed class Faulty(Stream inner, int after) : Through(inner)
    {
        private int given;

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (given >= after)
                throw new IOException("The share is gone.");
            var read = base.Read(buffer, offset, Math.Min(count, 100_000));
            given += read;
            return read;
        }
    }

    private abstract class Through(Stream inner) : Stream
    {
        public override bool CanRead => inner.CanRead;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
