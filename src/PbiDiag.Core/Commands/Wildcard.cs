namespace PbiDiag.Commands;

/// <summary>Compares with * and ? as file names are compared, whatever the case.</summary>
internal static class Wildcard
{
    public static bool IsOne(string text) => text.IndexOfAny(['*', '?']) >= 0;

    public static bool Matches(string pattern, string text)
    {
        var (p, t, star, retry) = (0, 0, -1, 0);
        while (t < text.Length)
            if (p < pattern.Length && pattern[p] == '*')
                (star, retry) = (p++, t);
            else if (p < pattern.Length && (pattern[p] == '?' || char.ToUpperInvariant(pattern[p]) == char.ToUpperInvariant(text[t])))
                (p, t) = (p + 1, t + 1);
            else if (star >= 0)
                (p, t) = (star + 1, ++retry);
            else
                return false;
        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }
}
