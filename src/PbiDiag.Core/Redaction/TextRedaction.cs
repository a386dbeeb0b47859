using System.Text;

namespace PbiDiag.Redaction;

/// <summary>One pass over any text: tokens, <c>name=secret</c> pairs and marked content become asterisks.</summary>
internal static class TextRedaction
{
    public const string Hidden = "***";

    private static readonly string[] Markers = ["ccon", "pi"];

    private static readonly string[] SecretKeys =
    [
        "client_secret", "client_assertion", "password", "pwd", "access_token", "refresh_token", "id_token", "assertion",
        "code_verifier", "accountkey", "sharedaccesskey", "sig", "secret",
    ];

    public static string Redact(string text)
    {
        var result = new StringBuilder(text.Length);
        var position = 0;
        while (position < text.Length)
        {
            var end = SecretEnd(text, position, out var shown);
            if (end == position)
            {
                result.Append(text[position]);
                position++;
                continue;
            }
            result.Append(text, position, shown).Append(Hidden);
            position = end;
        }
        return result.ToString();
    }

    // Where a secret that begins here ends; the position itself when none does.
    // The first characters of it, its name or its opening mark, can be shown.
    private static int SecretEnd(string text, int position, out int shown)
    {
        shown = 0;
        var starts = position == 0 || !IsWord(text[position - 1]);
        return text[position] switch
        {
            'e' when starts && Matches(text, position, "eyJ") => TokenEnd(text, position),
            '<' => MarkedEnd(text, position, out shown),
            _ when starts => PairEnd(text, position, out shown),
            _ => position,
        };
    }

    private static int TokenEnd(string text, int position)
    {
        var end = position;
        while (end < text.Length && (IsWord(text[end]) || text[end] is '-' or '.'))
            end++;
        return end - position > 20 ? end : position;
    }

    private static int MarkedEnd(string text, int position, out int shown)
    {
        foreach (var marker in Markers)
        {
            shown = marker.Length + 2;
            if (!Matches(text, position, "<" + marker + ">"))
                continue;
            // Unclosed: all the rest is taken to be inside, which also keeps this linear.
            var end = text.IndexOf("</" + marker + ">", position, StringComparison.Ordinal);
            return end < 0 ? text.Length : end;
        }
        shown = 0;
        return position;
    }

    private static int PairEnd(string text, int position, out int shown)
    {
        foreach (var key in SecretKeys)
        {
            var value = position + key.Length + 1;
            shown = key.Length + 1;
            if (value >= text.Length || text[value - 1] != '=' || !Matches(text, position, key))
                continue;
            var end = value;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('&' or ';' or '"' or '\'' or ',' or '<'))
                end++;
            return end;
        }
        shown = 0;
        return position;
    }

    private static bool Matches(string text, int position, string word) =>
        string.Compare(text, position, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
