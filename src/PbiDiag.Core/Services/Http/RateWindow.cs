namespace PbiDiag.Services.Http;

/// <summary>So many requests in any stretch of so much time. Knows no clock: it is told the time.</summary>
internal sealed class RateWindow(int count, TimeSpan length)
{
    private readonly Queue<DateTimeOffset> _starts = new();

    /// <summary>The earliest moment at which one more request keeps the rate.</summary>
    public DateTimeOffset NextStart(DateTimeOffset now)
    {
        while (_starts.Count > 0 && _starts.Peek() + length <= now)
            _starts.Dequeue();
        if (_starts.Count < count)
            return now;
        var free = _starts.ElementAt(_starts.Count - count) + length;
        return free > now ? free : now;
    }

    /// <summary>Books a start that <see cref="NextStart"/> allowed.</summary>
    public void Book(DateTimeOffset start) => _starts.Enqueue(start);
}
