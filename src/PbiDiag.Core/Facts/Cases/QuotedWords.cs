namespace PbiDiag.Facts.Cases;

/// <summary>What a text puts in quotes behind some words: redirect URI 'https://...'.</summary>
internal static class QuotedWords
{
    private static readonly char[] Quotes = ['\'', '"', '\u201C', '\u201D', '\u201E', '\u2018', '\u2019', '\u201A', '\u00AB', '\u00BB'];

    /// <summary>The web addresses that stand in quotes of any language.</summary>
    public static IEnumerable<string> Addresses(string? text) =>
        (text ?? "").Split(Quotes).Select(static part => part.Trim('\\', ' ', '\u00A0')).Where(static part => part.IndexOf("://", StringComparison.Ordinal) > 0 && part.IndexOf(' ') < 0 && Uri.TryCreate(part, UriKind.Absolute, out _));

    /// <summary>The words within the quotes behind the first of these marks that is there; null where none is.</summary>
    public static string? After(string? text, params string[] marks)
    {
        foreach (var mark in marks)
            for (var at = text?.IndexOf(mark, StringComparison.OrdinalIgnoreCase) ?? -1; at >= 0; at = text!.IndexOf(mark, at + mark.Length, StringComparison.OrdinalIgnoreCase))
            {
                var start = at + mark.Length;
                while (start < text!.Length && text[start] is ' ' or ':' or '\\')
                    start++;
                if (start < text.Length && text[start] is '\'' or '"' && text.IndexOf(text[start], start + 1) is var end and > 0 && end > start + 1)
                    return text.Substring(start + 1, end - start - 1).TrimEnd('\\');
            }
        return null;
    }
}
