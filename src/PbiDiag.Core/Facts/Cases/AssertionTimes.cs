using System.Globalization;

namespace PbiDiag.Facts.Cases;

/// <summary>The times that a refusal of a signed assertion prints: Current time: ..., assertion valid from ..., expiry time of assertion ...</summary>
internal static class AssertionTimes
{
    private const string Now = "Current time:";
    private const string Beginning = "valid from";

    /// <summary>Null where the text does not tell both.</summary>
    public static (DateTimeOffset Current, DateTimeOffset ValidFrom)? In(string? text) =>
        Behind(text, Now) is { } current && Behind(text, Beginning) is { } from ? (current, from) : null;

    private static DateTimeOffset? Behind(string? text, string mark)
    {
        if (text?.IndexOf(mark, StringComparison.OrdinalIgnoreCase) is not (>= 0 and var at))
            return null;
        var start = at + mark.Length;
        while (start < text.Length && text[start] == ' ')
            start++;
        var end = start;
        while (end < text.Length && text[end] is not (' ' or ',' or ';' or '\r' or '\n'))
            end++;
        return DateTimeOffset.TryParse(text.Substring(start, end - start).TrimEnd('.'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
    }
}
