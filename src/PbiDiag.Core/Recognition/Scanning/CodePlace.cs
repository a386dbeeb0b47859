namespace PbiDiag.Recognition.Scanning;

/// <summary>Whether what stands behind "code" or "error" is a code or the beginning of a sentence.</summary>
internal static class CodePlace
{
    private static readonly HashSet<string> NoNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "null", "none", "undefined", "true", "false", "message", "error", "code", "string", "object", "unknown", "n", "na", "the", "and", "exception", "details", "error_description",
    };

    public static bool IsNoName(ReadOnlySpan<char> name) => name.Length < 3 || NoNames.Contains(name.ToString());

    public static bool Holds(ReadOnlySpan<char> text, int start, int end, Label label)
    {
        var before = start > 0 ? text[start - 1] : ' ';
        var after = end < text.Length ? text[end] : '\n';
        if (before is '"' or '\'' or '`')
            return after == before || after == '\\';
        if (!HasSeparator(text, start))
            return false;
        var name = text.Slice(start, end - start);
        if (label is Label.Error or Label.HttpStatus)
            return after != '.' && IsComposed(name) && !EndsAsException(name) && Delimits(text, end, after);
        return Delimits(text, end, after) || (after is ' ' or '.' && IsComposed(name) && !EndsAsException(name));
    }

    private static bool Delimits(ReadOnlySpan<char> text, int end, char after) =>
        after is ',' or ';' or ')' or ']' or '}' or '"' or '\'' or '<' or '|' or '\n' or '\r' or '\t' or '`'
        || (after is '.' or ' ' && (end + 1 >= text.Length || text[end + 1] is ' ' or '\n' or '\r' or '(' or '-' or '|' or '"'));

    private static bool HasSeparator(ReadOnlySpan<char> text, int start)
    {
        for (var at = start - 1; at >= 0 && at > start - 40; at--)
            if (text[at] is ':' or '=' or '>' or '|' or '\t')
                return true;
            else if (Word.IsPart(text[at]))
                return false;
        return false;
    }

    private static bool IsComposed(ReadOnlySpan<char> name)
    {
        for (var i = 1; i < name.Length; i++)
            if (name[i] is '_' or '.' || char.IsDigit(name[i]) || (char.IsUpper(name[i]) && char.IsLower(name[i - 1])))
                return true;
        return false;
    }

    private static bool EndsAsException(ReadOnlySpan<char> name) => name.EndsWith("Exception".AsSpan(), StringComparison.Ordinal);
}
