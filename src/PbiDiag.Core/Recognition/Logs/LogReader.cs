using System.Text;
using PbiDiag.Results;

namespace PbiDiag.Recognition.Logs;

/// <summary>
/// The errors of a log, whatever its size: one block of bytes is held, searched for anchors, and only the entries around them are looked at.
/// </summary>
public sealed class LogReader : IDisposable
{
    private const int BlockBytes = 128 * 1024;
    private const int SilentBlocks = 256;
    private const int LongestLookBack = 16 * 1024;

    private readonly Stream stream;
    private readonly byte[] block = new byte[BlockBytes];
    private int length;
    private bool ended;
    private int counted;
    private long lines = 1;

    private LogReader(Stream stream) => this.stream = stream;

    public static IEnumerable<ErrorInfo> Read(string file, CancellationToken cancellation)
    {
        using var reader = new LogReader(LogStream.Open(file));
        var recognised = new RecognisedAhead(file);
        foreach (var entry in reader.Entries(cancellation))
            foreach (var error in entry is { } found ? recognised.Add(found) : recognised.Flush())
                yield return error;
        foreach (var error in recognised.Flush())
            yield return error;
    }

    public void Dispose() => stream.Dispose();

    /// <summary>The entries that hold an anchor; null now and then, so that what was found does not wait for the log's end.</summary>
    private IEnumerable<LogEntry?> Entries(CancellationToken cancellation)
    {
        var (from, free, silent) = (0, 0, 0);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var hit = Anchors.Next(Held, from);
            if (hit < 0)
            {
                if (ended)
                    yield break;
                // What lies behind the last anchor may be the beginning of an entry, or of an anchor that the block cut in two.
                from = Math.Max(from, length - Anchors.Longest);
                Refill(Math.Max(free, length - LongestLookBack), ref from, ref free);
                if (++silent % SilentBlocks == 0)
                    yield return null;
                continue;
            }
            var start = EntryLines.Start(Held, hit, Math.Max(free, hit - LongestLookBack));
            var end = EntryLines.End(Held, start, hit);
            if (end == length && !ended && length - start < RecognitionLimits.MaxLogEntry)
            {
                from = hit;
                Refill(start, ref from, ref free);
                continue;
            }
            end = Math.Min(end, Math.Max(start + RecognitionLimits.MaxLogEntry, hit + Anchors.Longest));
            end = Math.Min(end, length);
            yield return new LogEntry(LineAt(start), TextOf(start, end));
            (from, free) = (end, end);
        }
    }

    private ReadOnlySpan<byte> Held => block.AsSpan(0, length);

    /// <summary>Moves what is still needed to the front and reads on behind it.</summary>
    private void Refill(int keepFrom, ref int from, ref int free)
    {
        LineAt(Math.Max(keepFrom, counted));
        Buffer.BlockCopy(block, keepFrom, block, 0, length - keepFrom);
        length -= keepFrom;
        from -= keepFrom;
        free = Math.Max(0, free - keepFrom);
        counted -= keepFrom;
        while (length < block.Length && !ended)
        {
            var read = stream.Read(block, length, block.Length - length);
            ended = read == 0;
            length += read;
        }
    }

    private long LineAt(int position)
    {
        if (position > counted)
        {
            lines += Newlines.Count(block.AsSpan(counted, position - counted));
            counted = position;
        }
        return lines;
    }

    private string TextOf(int start, int end)
    {
        while (end > start && block[end - 1] is (byte)'\n' or (byte)'\r')
            end--;
        return Encoding.UTF8.GetString(block, start, end - start);
    }
}
