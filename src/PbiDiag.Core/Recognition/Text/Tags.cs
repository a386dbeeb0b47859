namespace PbiDiag.Recognition.Text;

/// <summary>
/// Takes tags out of a text in place: the marks around customer content and personal data, closed or not, and the tags of HTML.
/// What merely stands in angle brackets (a placeholder, a principal) stays.
/// </summary>
internal static class Tags
{
    private const int LongestTag = 512;

    private static readonly string[] Privacy = ["ccon", "oii", "pi", "pii", "ci", "eu", "euii", "euid", "ip"];
    private static readonly string[] Breaks = ["br", "p", "div", "tr", "li", "ul", "ol", "table", "tbody", "thead", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "body", "html", "head", "pre", "title", "dt", "dd"];
    private static readonly string[] Cells = ["td", "th"];
    private static readonly string[] Inline = ["span", "b", "i", "u", "a", "em", "strong", "font", "small", "label", "img", "sup", "sub", "wbr"];

    public static int Strip(Span<char> text)
    {
        var open = text.IndexOf('<');
        if (open < 0)
            return text.Length;
        var written = open;
        for (var at = open; at < text.Length;)
        {
            if (text[at] == '<' && Length(text.Slice(at), out var replacement) is var length and > 0)
            {
                if (replacement != Marks.Nothing)
                    text[written++] = replacement;
                at += length;
                continue;
            }
            text[written++] = text[at++];
        }
        return written;
    }

    /// <summary>The length of a tag that goes, with what takes its place; zero for anything else.</summary>
    private static int Length(ReadOnlySpan<char> text, out char replacement)
    {
        replacement = Marks.Nothing;
        var nameAt = text.Length > 1 && text[1] == '/' ? 2 : 1;
        var nameEnd = nameAt;
        while (nameEnd < text.Length && nameEnd < nameAt + 6 && char.IsLetterOrDigit(text[nameEnd]))
            nameEnd++;
        if (nameEnd == nameAt || nameEnd == text.Length)
            return 0;
        var name = text.Slice(nameAt, nameEnd - nameAt);
        if (text[nameEnd] is not ('>' or ' ' or '/' or '\t' or '\n' or '\r'))
            return 0;
        var known = IsOneOf(name, Privacy) || IsOneOf(name, Inline);
        if (!known && IsOneOf(name, Breaks))
            (known, replacement) = (true, '\n');
        if (!known && IsOneOf(name, Cells))
            (known, replacement) = (true, '\t');
        if (!known)
            return 0;
        var close = text.Slice(nameEnd, Math.Min(LongestTag, text.Length - nameEnd)).IndexOf('>');
        return close < 0 ? 0 : nameEnd + close + 1;
    }

    private static bool IsOneOf(ReadOnlySpan<char> name, string[] names)
    {
        foreach (var candidate in names)
            if (name.Equals(candidate.AsSpan(), StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
