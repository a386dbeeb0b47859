namespace PbiDiag.Linting;

/// <summary>Looks at a client secret as a careful person would, before anything is sent.</summary>
public static class SecretLint
{
    // Entra makes values of 40 characters with "Q~" after the fourth. Older ones have neither, and lie in these bounds.
    private const int MarkedLength = 40;
    private const int ShortestOld = 16;
    private const int LongestOld = 64;

    private static readonly string[] References = ["@Microsoft.KeyVault(", "${", "$(", "{{", "<", "%(", "secretref:"];

    public static IReadOnlyList<SecretFlaw> Look(ReadOnlySpan<char> secret) => [.. Flaws(secret.ToString())];

    private static IEnumerable<SecretFlaw> Flaws(string secret)
    {
        if (secret.Length == 0)
        {
            yield return new("empty", "It is empty.", "Fill the variable, setting or vault reference that it comes from.", IsCertain: true);
            yield break;
        }
        var bare = secret.Trim(Blanks(secret));
        if (bare.Length < secret.Length)
            yield return secret.IndexOfAny(['\r', '\n']) >= 0
                ? new("newline", "A line end stands around it.", "Remove the line end: many tools write one when they save a text.", IsCertain: true)
                : new("blanks", "Blanks or invisible characters stand around it.", "Copy the value again, without what stands around it.", IsCertain: true);
        else if (secret.Any(static c => char.IsWhiteSpace(c) || char.IsControl(c)))
            yield return new("inner-blanks", "It has blanks or line ends inside.", "Copy the value again: no secret of Entra has any.", IsCertain: true);
        if (IsQuoted(bare))
        {
            yield return new("quotes", "It stands in quotes.", "Remove the quotes: they belong to the file or the shell, not to the value.", IsCertain: true);
            bare = bare.Substring(1, bare.Length - 2);
        }
        if (Guid.TryParse(bare, out _))
            yield return new("secret-id", "It is a GUID: the secret's id, not its value.", "Take the column Value. It is shown once, when the secret is made; if it is lost, make a new one.", IsCertain: true);
        else if (References.Any(head => bare.StartsWith(head, StringComparison.OrdinalIgnoreCase)))
            yield return new("reference", "It is a reference or a placeholder that nobody filled in.", "Give the app the right to read the reference, or put the value in its place.", IsCertain: true);
        else if (IsEncoded(bare))
            yield return new("url-encoded", "It holds percent signs with two hex digits: it seems to be URL-encoded.", "Store the decoded value; the one who sends it encodes it once.", IsCertain: false);
        else if (IsMasked(bare))
            yield return new("masked", "It is the masked or shortened form that portals show later.", "The value is shown once, when the secret is made; make a new one.", IsCertain: true);
        else
            foreach (var flaw in Length(bare))
                yield return flaw;
    }

    private static IEnumerable<SecretFlaw> Length(string bare)
    {
        var marked = bare.Length > 5 && bare[4] == 'Q' && bare[5] == '~' || (bare.Length > 4 && bare[3] == 'Q' && bare[4] == '~');
        if (marked && bare.Length != MarkedLength)
            yield return new(
                "length", $"It has {bare.Length} characters; secrets of this form have {MarkedLength}.", "A part may be missing, or something was added: copy the value again.", IsCertain: false);
        else if (!marked && bare.Length is < ShortestOld or > LongestOld)
            yield return new("length", $"It has {bare.Length} characters, which is unusual for a secret.", "Check that it is a client secret of an app, and the whole of it.", IsCertain: false);
    }

    private static char[] Blanks(string text) => [.. text.Where(static c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\uFEFF' or '\u200B' or '\u200C' or '\u200D').Distinct()];

    private static bool IsQuoted(string text) =>
        text.Length > 1 && (text[0], text[text.Length - 1]) is ('"', '"') or ('\'', '\'') or ('`', '`') or ('\u201C', '\u201D') or ('\u2018', '\u2019');

    private static bool IsMasked(string text) =>
        text.Trim('*').Length == 0 || text.EndsWith("...", StringComparison.Ordinal) || text.EndsWith("\u2026", StringComparison.Ordinal) || text.EndsWith("***", StringComparison.Ordinal);

    private static bool IsEncoded(string text)
    {
        for (var at = text.IndexOf('%'); at >= 0 && at + 2 < text.Length; at = text.IndexOf('%', at + 1))
            if (IsHex(text[at + 1]) && IsHex(text[at + 2]))
                return true;
        return false;
    }

    private static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
