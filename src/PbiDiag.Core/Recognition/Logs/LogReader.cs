using PbiDiag.Results;

namespace PbiDiag.Recognition.Logs;

/// <summary>
/// The errors of a log, whatever its size: one block of bytes is held, searched for anchors, and only the entries around them are looked at.
/// </summary>
public sealed class LogReader : IDisposable
{
    private const int SilentBlocks = 128;
    private const int LongestLookBack = 16 * 1024;

    private readonly BlockReader blocks;
    private int counted;
    private long lines = 1;

    private LogReader(Stream stream) => blocks = new(stream);

    public static IEnumerable<ErrorInfo> Read(string file, CancellationToken cancellation) => Read(LogStream.Open(file), file, cancellation);

    /// <param name="stream">UTF-8; one that is still written is read as far as it goes, and on from there.</param>
    /// <param name="file">What the errors name as their file.</param>
    /// <param name="cancellation">Ends it.</param>
    internal static IEnumerable<ErrorInfo> Read(Stream stream, string? file, CancellationToken cancellation)
    {
        using var reader = new LogReader(stream);
        var recognised = new RecognisedAhead(file);
        foreach (var entry in reader.Entries(cancellation))
            foreach (var error in entry is { } found ? recognised.Add(found) : recognised.Flush())
                yield return error;
        foreach (var error in recognised.Flush())
            yield return error;
    }

    public void Dispose() => blocks.Dispose();

    /// <summary>The entries that hold an anchor; null now and then, so that what was found does not wait for the log's end.</summary>
    private IEnumerable<LogEntry?> Entries(CancellationToken cancellation)
    {
        var (from, free, silent) = (0, 0, 0);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var hit = Anchors.Next(blocks.Held, from);
            if (hit < 0)
            {
                if (blocks.Ended)
                    yield break;
                // Nobody knows when more comes: what was found so far is told first.
                if (blocks.Paused)
                    yield return null;
                // What lies behind the last anchor may be the beginning of an entry, or of an anchor that the block cut in two.
                from = Math.Max(from, blocks.Length - Anchors.Longest);
                ReadOn(Math.Max(free, blocks.Length - LongestLookBack), ref from, ref free, cancellation);
                if (++silent % SilentBlocks == 0)
                    yield return null;
                continue;
            }
            var start = EntryLines.Start(blocks.Held, hit, Math.Max(free, hit - LongestLookBack));
            var end = EntryLines.End(blocks.Held, start, hit);
            if (end == blocks.Length && !blocks.Ended && !IsAtRest && blocks.Length - start < RecognitionLimits.MaxLogEntry)
            {
                from = hit;
                ReadOn(start, ref from, ref free, cancellation);
                continue;
            }
            end = Math.Min(end, Math.Max(start + RecognitionLimits.MaxLogEntry, hit + Anchors.Longest));
            end = Math.Min(end, blocks.Length);
            yield return new LogEntry(LineAt(start), TextOf(start, end));
            (from, free) = (end, end);
        }
    }

    /// <summary>The writer paused behind a whole line: nobody knows whether the entry goes on, and somebody waits for it.</summary>
    private bool IsAtRest => blocks.Paused && blocks.Held[blocks.Length - 1] == (byte)'\n';

    /// <summary>Drops what is no longer needed and reads the next block behind the rest.</summary>
    private void ReadOn(int keepFrom, ref int from, ref int free, CancellationToken cancellation)
    {
        LineAt(Math.Max(keepFrom, counted));
        blocks.Advance(keepFrom, cancellation);
        from -= keepFrom;
        free = Math.Max(0, free - keepFrom);
        counted -= keepFrom;
    }

    private long LineAt(int position)
    {
        if (position > counted)
        {
            lines += Newlines.Count(blocks.Held.Slice(counted, position - counted));
            counted = position;
        }
        return lines;
    }

    private string TextOf(int start, int end)
    {
        while (end > start && blocks.Held[end - 1] is (byte)'\n' or (byte)'\r')
            end--;
        return blocks.Text(start, end);
    }
}
