using System.Collections.Concurrent;

namespace PbiDiag.Recognition.Logs;

/// <summary>
/// A stream that is still being written, such as a pipe. It is read ahead on a thread of its own, so that a pause of the writer shows:
/// what came before it is complete, as far as anybody can tell.
/// </summary>
internal sealed class LiveStream : ReadOnlyStream
{
    private const int ChunkBytes = 16 * 1024;
    private const int MostAhead = 64;

    private readonly BlockingCollection<byte[]> chunks = new(MostAhead);
    private readonly TimeSpan pause;
    private byte[] chunk = [];
    private int given;
    private bool hasPaused = true;
    private Exception? broken;

    /// <param name="inner">What is written to.</param>
    /// <param name="pause">How long the writer is silent before that counts as a pause.</param>
    public LiveStream(Stream inner, TimeSpan pause)
        : base(inner)
    {
        this.pause = pause;
        // In the background: nobody can interrupt a read of a pipe, and the program must be able to end without it.
        new Thread(ReadAhead) { IsBackground = true }.Start();
    }

    /// <summary>Waits until there is something to read, or the end. False, once, when the writer pauses instead; not before it has begun.</summary>
    public bool Wait(CancellationToken cancellation)
    {
        if (given < chunk.Length)
            return true;
        if (!chunks.TryTake(out var next, hasPaused ? Timeout.Infinite : (int)pause.TotalMilliseconds, cancellation))
        {
            hasPaused = !chunks.IsCompleted;
            return !hasPaused;
        }
        (chunk, given, hasPaused) = (next, 0, false);
        return true;
    }

    /// <summary>Gives bytes out again that were taken.</summary>
    public void PushBack(byte[] bytes)
    {
        chunk = [.. bytes, .. chunk.Skip(given)];
        // Whoever reads them anew has to be told of a pause behind them anew.
        (given, hasPaused) = (0, false);
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (!Wait(CancellationToken.None))
        {
        }
        if (given == chunk.Length)
            return broken is null ? 0 : throw new IOException(broken.Message, broken);
        var taken = Math.Min(count, chunk.Length - given);
        Buffer.BlockCopy(chunk, given, buffer, offset, taken);
        given += taken;
        return taken;
    }

    private void ReadAhead()
    {
        try
        {
            var buffer = new byte[ChunkBytes];
            while (Inner.Read(buffer, 0, buffer.Length) is var read and > 0)
                chunks.Add(buffer.AsSpan(0, read).ToArray());
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or UnauthorizedAccessException)
        {
            broken = exception;
        }
        chunks.CompleteAdding();
    }
}
