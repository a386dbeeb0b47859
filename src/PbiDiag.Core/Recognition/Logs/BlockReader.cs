namespace PbiDiag.Recognition.Logs;

/// <summary>
/// Reads a stream block by block: the next one on another thread while the present one is searched, so that neither the disk nor gzip
/// waits for the search. What is kept of a block stands right before the one that follows it.
/// </summary>
internal sealed class BlockReader(Stream stream) : IDisposable
{
    /// <summary>How much of a block can be kept when the next one comes.</summary>
    public const int MostKept = RecognitionLimits.MaxLogEntry;

    private const int BlockBytes = 256 * 1024;

    private readonly LiveStream? live = stream as LiveStream;
    private byte[] block = new byte[MostKept + BlockBytes];
    private byte[] spare = new byte[MostKept + BlockBytes];
    private int start = MostKept;
    private Task<int>? reading;

    /// <summary>Whether nothing follows what is held.</summary>
    public bool Ended { get; private set; }

    /// <summary>Whether whoever writes the stream paused behind what is held.</summary>
    public bool Paused { get; private set; }

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Held => block.AsSpan(start, Length);

    public string Text(int from, int to) => System.Text.Encoding.UTF8.GetString(block, start + from, to - from);

    /// <summary>Lets go of what stands before a position, and appends the next block.</summary>
    public void Advance(int from, CancellationToken cancellation = default)
    {
        var read = live is not null ? Follow(live, spare, cancellation) : reading is null ? Fill(spare) : reading.GetAwaiter().GetResult();
        reading = null;
        var kept = Length - from;
        Buffer.BlockCopy(block, start + from, spare, MostKept - kept, kept);
        (block, spare) = (spare, block);
        (start, Length) = (MostKept - kept, kept + read);
        Ended = read < BlockBytes && !Paused;
        // A stream that is still written reads ahead by itself.
        if (!Ended && live is null)
            reading = Task.Run(() => Fill(spare));
    }

    public void Dispose()
    {
        try
        {
            reading?.Wait();
        }
        catch (AggregateException)
        {
            // Nobody wanted the block that could not be read.
        }
        stream.Dispose();
    }

    private int Fill(byte[] target)
    {
        var filled = 0;
        while (filled < BlockBytes && stream.Read(target, MostKept + filled, BlockBytes - filled) is var read and > 0)
            filled += read;
        return filled;
    }

    /// <summary>As far as the stream goes for now.</summary>
    private int Follow(LiveStream source, byte[] target, CancellationToken cancellation)
    {
        var filled = 0;
        Paused = false;
        while (filled < BlockBytes)
        {
            if (!source.Wait(cancellation))
            {
                Paused = true;
                break;
            }
            if (source.Read(target, MostKept + filled, BlockBytes - filled) is not (> 0 and var read))
                break;
            filled += read;
        }
        return filled;
    }
}
