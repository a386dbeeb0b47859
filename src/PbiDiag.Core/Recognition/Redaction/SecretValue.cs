namespace PbiDiag.Recognition.Redaction;

/// <summary>Where the value behind a secret's name lies.</summary>
internal static class SecretValue
{
    private const int LongestLine = 4096;

    /// <summary>The value; length zero where what follows is prose.</summary>
    public static (int Start, int Length) Find(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        var quoted = false;
        var (equals, colon) = (false, false);
        char quote = '\0';
        for (; start < text.Length && start < at + 24; start++)
        {
            var c = text[start];
            if (c is '"' or '\'')
                (quoted, quote) = (true, c);
            else if (c == '=')
                equals = true;
            else if (c == ':')
                colon = true;
            else if (c is not (' ' or '\\' or '\t'))
                break;
            else if (c == ' ' && !equals && !colon && quote == '\0' && start > at + 2)
                break;
        }
        if (start >= text.Length || !(equals || colon))
            return default;
        // "password: is wrong" is prose; a value behind a colon is quoted or alone on its line.
        var rest = text.Slice(start, Math.Min(LongestLine, text.Length - start));
        if (IsMasked(rest))
            return default;
        var length = OpensAfterMark(text, at, start) ? QuotedLength(rest, quote) : equals ? SettingLength(rest) : LoneLength(rest);
        return length > 0 && !rest.Slice(0, length).Trim('*').IsEmpty ? (start, length) : default;
    }

    /// <summary>Redacted already: what stands behind the mask is no part of it.</summary>
    private static bool IsMasked(ReadOnlySpan<char> rest) =>
        rest.StartsWith(Redactor.Mask.AsSpan(), StringComparison.Ordinal)
        && (rest.Length == Redactor.Mask.Length || rest[Redactor.Mask.Length] is ' ' or '\t' or '\r' or '\n' or ';' or ',' or '&' or '"' or '\'' or '\\' or ')' or '}' or '<' or '>' or '*');

    /// <summary>Whether a quote stands right before the value, behind the mark.</summary>
    private static bool OpensAfterMark(ReadOnlySpan<char> text, int at, int start)
    {
        for (var i = start - 1; i >= at && text[i] is not (':' or '='); i--)
            if (text[i] is '"' or '\'')
                return true;
        return false;
    }

    private static int QuotedLength(ReadOnlySpan<char> rest, char quote)
    {
        var end = rest.IndexOf(quote);
        var line = rest.IndexOf('\n');
        if (end < 0 || (line >= 0 && line < end))
            end = line < 0 ? rest.Length : line;
        while (end > 0 && rest[end - 1] == '\\')
            end--;
        return end;
    }

    /// <summary>A setting of a connection string ends at a semicolon, and may hold blanks; that of a form or a query at the next mark.</summary>
    private static int SettingLength(ReadOnlySpan<char> rest)
    {
        var line = rest.IndexOfAny('\n', '"', '&');
        var within = line < 0 ? rest : rest.Slice(0, line);
        var semicolon = within.IndexOf(';');
        if (semicolon >= 0 && semicolon < 256)
            return semicolon;
        var end = within.IndexOfAny(" \t\r',)<>".AsSpan());
        return end < 0 ? within.Length : end;
    }

    private static int LoneLength(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(" \t\r\n,;\"'}".AsSpan());
        if (end < 0)
            return rest.Length;
        var goesOn = rest[end] is ' ' or '\t' && end + 1 < rest.Length && rest[end + 1] is not ('\r' or '\n');
        return goesOn && !HasDigitOrMark(rest.Slice(0, end)) ? 0 : end;
    }

    private static bool HasDigitOrMark(ReadOnlySpan<char> value)
    {
        foreach (var c in value)
            if (char.IsDigit(c) || c is '!' or '#' or '$' or '%' or '~' or '+' or '@' or '^')
                return true;
        return false;
    }
}
