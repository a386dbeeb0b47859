namespace PbiDiag.Cli.Running;

/// <summary>Tells a reader that has gone from other troubles, and tells it once: what is still buffered then has nowhere to go.</summary>
internal sealed class ResultStream(Stream inner) : Stream
{
    private bool gone;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (gone)
            return;
        try
        {
            inner.Write(buffer, offset, count);
        }
        catch (IOException exception)
        {
            gone = true;
            throw new ReaderGoneException(exception);
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
