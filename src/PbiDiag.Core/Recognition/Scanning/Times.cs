using System.Globalization;

namespace PbiDiag.Recognition.Scanning;

/// <summary>Reads the times that services print. What leaves the zone or the order of day and month open is no time.</summary>
internal static class Times
{
    private const int LongestRfc = 29;

    /// <param name="text">A text that begins with the time.</param>
    /// <param name="isUtc">Whether its place says that it is UTC where it names no zone.</param>
    /// <param name="time">The time, in UTC.</param>
    public static bool TryRead(ReadOnlySpan<char> text, bool isUtc, out DateTimeOffset time)
    {
        time = default;
        var at = 0;
        if (text.IsEmpty)
            return false;
        if (char.IsLetter(text[0]))
            return TryRfc(text, out time);
        if (!Number(text, ref at, 1, 4, out var first, out var digits) || at >= text.Length)
            return false;
        return digits == 4 ? TryIso(text, at, first, isUtc, out time) : TrySlashed(text, at, first, isUtc, out time);
    }

    private static bool TryRfc(ReadOnlySpan<char> text, out DateTimeOffset time)
    {
        time = default;
        return text.Length >= LongestRfc
            && DateTimeOffset.TryParseExact(text.Slice(0, LongestRfc).ToString(), "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
    }

    private static bool TryIso(ReadOnlySpan<char> text, int at, int year, bool isUtc, out DateTimeOffset time)
    {
        time = default;
        return Take(text, ref at, '-', '/') && Number(text, ref at, 2, 2, out var month, out _)
            && Take(text, ref at, '-', '/') && Number(text, ref at, 2, 2, out var day, out _)
            && SkipToClock(text, ref at)
            && TryClock(text, at, year, month, day, isUtc, out time);
    }

    private static bool TrySlashed(ReadOnlySpan<char> text, int at, int first, bool isUtc, out DateTimeOffset time)
    {
        time = default;
        if (!Take(text, ref at, '/', '.') || !Number(text, ref at, 1, 2, out var second, out _) || !Take(text, ref at, '/', '.')
            || !Number(text, ref at, 4, 4, out var year, out _) || !SkipToClock(text, ref at))
            return false;
        // Only the American form goes with AM and PM; without them the order shows only where one of the two cannot be a month.
        var american = HasHalfDay(text.Slice(at)) || second > 12 || first == second;
        var european = first > 12;
        return (american || european) && TryClock(text, at, year, european ? second : first, european ? first : second, isUtc, out time);
    }

    private static bool HasHalfDay(ReadOnlySpan<char> clock)
    {
        var end = 0;
        while (end < clock.Length && (char.IsDigit(clock[end]) || clock[end] is ':' or '.' or ' '))
            end++;
        return end + 1 < clock.Length && clock[end] is 'A' or 'P' or 'a' or 'p' && clock[end + 1] is 'M' or 'm';
    }

    private static bool TryClock(ReadOnlySpan<char> text, int at, int year, int month, int day, bool isUtc, out DateTimeOffset time)
    {
        time = default;
        var second = 0;
        long fraction = 0;
        if (!Number(text, ref at, 1, 2, out var hour, out _) || !Take(text, ref at, ':', ':') || !Number(text, ref at, 2, 2, out var minute, out _))
            return false;
        if (Take(text, ref at, ':', ':') && !Number(text, ref at, 2, 2, out second, out _))
            return false;
        if (at + 1 < text.Length && text[at] is '.' or ',' && char.IsDigit(text[at + 1]))
            fraction = Fraction(text, ref at);
        if (!HalfDay(text, ref at, ref hour) || !Zone(text, at, isUtc, out var offset))
            return false;
        if (month is < 1 or > 12 || year is < 1900 or > 9000 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
            return false;
        time = new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero).AddTicks(fraction) - offset;
        return true;
    }

    private static long Fraction(ReadOnlySpan<char> text, ref int at)
    {
        long ticks = 0;
        var scale = TimeSpan.TicksPerSecond;
        for (at++; at < text.Length && text[at] is >= '0' and <= '9'; at++)
        {
            scale /= 10;
            ticks += (text[at] - '0') * scale;
        }
        return ticks;
    }

    private static bool HalfDay(ReadOnlySpan<char> text, ref int at, ref int hour)
    {
        var next = SkipBlanks(text, at);
        if (next + 1 >= text.Length || text[next + 1] is not ('M' or 'm') || text[next] is not ('A' or 'a' or 'P' or 'p'))
            return true;
        if (hour is < 1 or > 12)
            return false;
        hour = hour % 12 + (text[next] is 'P' or 'p' ? 12 : 0);
        at = next + 2;
        return true;
    }

    private static bool Zone(ReadOnlySpan<char> text, int at, bool isUtc, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        var next = SkipBlanks(text, at);
        var rest = text.Slice(next);
        if (rest.StartsWith("Z".AsSpan(), StringComparison.Ordinal) || rest.StartsWith("UTC".AsSpan(), StringComparison.Ordinal) || rest.StartsWith("GMT".AsSpan(), StringComparison.Ordinal))
            return true;
        if (rest.Length > 4 && rest[0] is '+' or '-' && char.IsDigit(rest[1]))
        {
            var zoneAt = 1;
            if (!Number(rest, ref zoneAt, 2, 2, out var hours, out _))
                return false;
            Take(rest, ref zoneAt, ':', ':');
            if (!Number(rest, ref zoneAt, 2, 2, out var minutes, out _) || hours > 14 || minutes > 59)
                return false;
            offset = new TimeSpan(hours, minutes, 0);
            offset = rest[0] == '-' ? -offset : offset;
            return true;
        }
        return isUtc && !IsDigitAt(text, at);
    }

    private static bool IsDigitAt(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsDigit(text[at]);

    private static bool SkipToClock(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        while (at < text.Length && at < start + 40 && text[at] is ' ' or ',' or 'T' or '\n' or '\r' or '\t')
            at++;
        return at > start;
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        return at;
    }

    private static bool Take(ReadOnlySpan<char> text, ref int at, char one, char other)
    {
        if (at >= text.Length || (text[at] != one && text[at] != other))
            return false;
        at++;
        return true;
    }

    private static bool Number(ReadOnlySpan<char> text, ref int at, int least, int most, out int value, out int digits)
    {
        value = 0;
        digits = 0;
        while (at < text.Length && digits < most && text[at] is >= '0' and <= '9')
        {
            value = value * 10 + text[at++] - '0';
            digits++;
        }
        return digits >= least;
    }
}
