using System.Text;
using PbiDiag.Results;

namespace PbiDiag.Recognition.Logs;

/// <summary>
/// The errors of a log, whatever its size: one block of bytes is held, searched for anchors, and only the entries around them are looked at.
/// </summary>
public sealed class LogReader : IDisposable
{
    private const int BlockBytes = 256 * 1024;
    private const int LongestLookBack = 16 * 1024;

    private readonly Stream stream;
    private readonly byte[] block = new byte[BlockBytes];
    private readonly Anchors anchors = new();
    private int length;
    private bool ended;
    private int counted;
    private long lines = 1;

    private LogReader(Stream stream) => this.stream = stream;

    public static IEnumerable<ErrorInfo> Read(string file, CancellationToken cancellation)
    {
        using var reader = new LogReader(LogStream.Open(file));
        foreach (var (line, text) in reader.Entries(cancellation))
            if (Recogniser.Recognise(text) is { MatchedBy: >= MatchedBy.Sentence } error)
                yield return error with { Path = file, Line = line + LinesBefore(text, error.Code) };
    }

    public void Dispose() => stream.Dispose();

    /// <summary>The entries that hold an anchor, with the number of their first line.</summary>
    private IEnumerable<(long Line, string Text)> Entries(CancellationToken cancellation)
    {
        var (from, free) = (0, 0);
        anchors.Reset();
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var hit = anchors.Next(Held, from);
            if (hit < 0)
            {
                if (ended)
                    yield break;
                // What lies behind the last anchor may be the beginning of an entry, or of an anchor that the block cut in two.
                from = Math.Max(from, length - Anchors.Longest);
                Refill(Math.Max(free, length - LongestLookBack), ref from, ref free);
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
            yield return (LineAt(start), TextOf(start, end));
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
        anchors.Reset();
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

    private static long LinesBefore(string text, string? code)
    {
        var at = code is null ? -1 : text.IndexOf(code, StringComparison.OrdinalIgnoreCase);
        long before = 0;
        for (var i = 0; i < at; i++)
            before += text[i] == '\n' ? 1 : 0;
        return before;
    }
}
