namespace PbiDiag.Recognition.Scanning;

/// <summary>A name that may hold dots and hyphens inside, such as DataSource.Error.</summary>
internal static class Identifier
{
    /// <summary>Longer ones are no names; they are not read to their end.</summary>
    public const int Longest = 200;

    public static int End(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        var limit = Math.Min(text.Length, start + Longest);
        while (at < limit && (Word.IsPart(text[at]) || (text[at] is '.' or '-' && at + 1 < text.Length && Word.IsPart(text[at + 1]) && at > start)))
            at++;
        return at;
    }

    /// <summary>Whether the text was cut in the name, by an ellipsis or a star.</summary>
    public static bool IsElided(ReadOnlySpan<char> text, int end) =>
        end < text.Length && (text[end] is '*' or '\u2026' || (text[end] == '.' && text.Slice(end).StartsWith("...".AsSpan(), StringComparison.Ordinal)));
}
