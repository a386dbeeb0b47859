using System.Text;

namespace PbiDiag.Recognition.Logs;

/// <summary>Which lines of a log make one entry: the line of an error with the stack, the ids and the JSON that follow it.</summary>
internal static class EntryLines
{
    private const byte LineFeed = (byte)'\n';
    private const int MostLinesBack = 64;
    private const int StampWithin = 48;

    private static readonly byte[][] Continuations =
    [
        .. new[]
        {
            "at ", "Trace ID", "Correlation ID", "Timestamp:", "Request ID", "RequestId", "Activity ID", "Cluster URI", "Time:", "Caused by", "Error Number", "ClientConnectionId",
            "Table:", "Response:", "Request URL", "Details:", "Inner", "---", "Message:", "Location:", "StackTrace", "Headers:",
        }.Select(Encoding.ASCII.GetBytes),
    ];

    /// <summary>Where the entry begins that holds a position.</summary>
    public static int Start(ReadOnlySpan<byte> bytes, int at, int earliest)
    {
        var own = LineStart(bytes, at, earliest);
        if (HasStamp(bytes.Slice(own)))
            return own;
        var start = own;
        for (var (line, back) = (own, 0); line > earliest && back < MostLinesBack; back++)
        {
            line = LineStart(bytes, line - 1, earliest);
            if (HasStamp(bytes.Slice(line)))
                return line;
            if (start > line && GoesOn(bytes.Slice(start)))
                start = line;
        }
        return start;
    }

    /// <summary>Where the entry ends that begins at one position and holds another; the bytes' end where it may go on behind them.</summary>
    public static int End(ReadOnlySpan<byte> bytes, int start, int at)
    {
        var stamped = HasStamp(bytes.Slice(start));
        var end = LineEnd(bytes, at);
        while (end < bytes.Length)
        {
            var line = bytes.Slice(end);
            if (stamped ? HasStamp(line) || IsEmpty(line) : !GoesOn(line))
                return end;
            end = LineEnd(bytes, end);
        }
        return end;
    }

    public static int LineStart(ReadOnlySpan<byte> bytes, int at, int earliest) => earliest + bytes.Slice(earliest, at - earliest).LastIndexOf(LineFeed) + 1;

    private static int LineEnd(ReadOnlySpan<byte> bytes, int at) => bytes.Slice(at).IndexOf(LineFeed) is var found and >= 0 ? at + found + 1 : bytes.Length;

    private static bool IsEmpty(ReadOnlySpan<byte> line) => line[0] is (byte)'\n' or (byte)'\r';

    private static bool GoesOn(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty)
            return false;
        if (line[0] is (byte)' ' or (byte)'\t' or (byte)'}' or (byte)']' or (byte)')' or (byte)'"' or (byte)'\'' or (byte)'+' or (byte)'~')
            return true;
        foreach (var continuation in Continuations)
            if (line.StartsWith(continuation))
                return true;
        return false;
    }

    /// <summary>A date near the line's beginning: 2026-01-31, 31/01/2026, 2026/01/31.</summary>
    private static bool HasStamp(ReadOnlySpan<byte> line)
    {
        var length = Math.Min(StampWithin, line.Length);
        for (var i = 0; i + 9 < length && line[i] != LineFeed; i++)
            if (IsDigit(line[i]) && IsDigit(line[i + 1]) && ((IsMark(line[i + 2]) && IsMark(line[i + 5])) || (IsMark(line[i + 4]) && IsMark(line[i + 7]))) && IsDigit(line[i + 8]) && IsDigit(line[i + 9]))
                return true;
        return false;
    }

    private static bool IsDigit(byte b) => b is >= (byte)'0' and <= (byte)'9';

    private static bool IsMark(byte b) => b is (byte)'-' or (byte)'/' or (byte)'.';
}
