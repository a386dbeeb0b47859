namespace PbiDiag.Recognition.Scanning;

/// <summary>Cuts a value out of a text: to its closing quote, or to what ends a value of its kind.</summary>
internal static class ValueText
{
    public const string EndsName = ".,;\"'\n\r\t|)]}";
    public const string EndsSetting = ";,\"'\n\r\t|)]}";
    public const string EndsAddress = " <,\"'\n\r\t|)]}";
    public const string EndsPath = ",\"'\n\r\t|<>}";
    public const string EndsTable = ",;\"\n\r\t|}";
    private const int LongestScheme = 11;

    public const string ClosesParenthesis = ")\n\r\"";

    /// <summary>The value, trimmed; null where it is empty, masked or longer than any value is.</summary>
    public static string? Until(ReadOnlySpan<char> text, int at, char quote, string ends)
    {
        if (at >= text.Length)
            return null;
        var rest = text.Slice(at, Math.Min(RecognitionLimits.MaxValueLength, text.Length - at));
        var end = quote != '\0' ? ClosingQuote(rest, quote) : rest.IndexOfAny(ends.AsSpan());
        if (end < 0)
        {
            if (rest.Length == RecognitionLimits.MaxValueLength || quote != '\0')
                return null;
            end = rest.Length;
        }
        var value = rest.Slice(0, end).Trim();
        if (ends is EndsPath or EndsTable && value.IndexOf(". ".AsSpan()) is var sentence and > 0)
            value = value.Slice(0, sentence);
        while (!value.IsEmpty && value[value.Length - 1] is '.' or ' ' or ';')
            value = value.Slice(0, value.Length - 1);
        return value.IsEmpty || IsMasked(value) || value.StartsWith("--".AsSpan(), StringComparison.Ordinal) ? null : value.ToString();
    }

    /// <summary>Where a source is: a URL ends at a blank, a path or a name may hold some.</summary>
    public static string? Source(ReadOnlySpan<char> text, int at, char quote) =>
        Until(text, at, quote, text.Slice(at).StartsWith("http".AsSpan(), StringComparison.OrdinalIgnoreCase) ? EndsAddress : EndsPath);

    public static string? Name(ReadOnlySpan<char> text, int at)
    {
        var end = Identifier.End(text, at);
        return end > at && end - at < RecognitionLimits.MaxValueLength && !IsMasked(text.Slice(at, end - at)) ? text.Slice(at, end - at).ToString() : null;
    }

    public static string? Host(ReadOnlySpan<char> text, int at)
    {
        var scheme = text.Slice(at, Math.Min(LongestScheme, text.Length - at)).IndexOf("://".AsSpan(), StringComparison.Ordinal);
        if (scheme > 0)
            at += scheme + 3;
        return Name(text, at) is { } host && host.IndexOf('.') > 0 ? host : null;
    }

    /// <summary>A quote closes when no word goes on behind it: <c>'Enr..." to type</c> does not close what <c>"We cannot</c> opened.</summary>
    private static int ClosingQuote(ReadOnlySpan<char> rest, char quote)
    {
        for (var i = 0; i < rest.Length; i++)
            if (rest[i] == quote && (i + 1 == rest.Length || !Word.IsPart(rest[i + 1])))
                return i;
            else if (rest[i] == '\n')
                return -1;
        return -1;
    }

    private static bool IsMasked(ReadOnlySpan<char> value)
    {
        foreach (var c in value)
            if (c is not ('x' or 'X' or '*' or '.' or '-' or '_' or ' ' or '\u2022' or '\u2588'))
                return false;
        return true;
    }
}
