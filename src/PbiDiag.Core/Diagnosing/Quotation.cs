using PbiDiag.Knowledge;

namespace PbiDiag.Diagnosing;

/// <summary>The sentence of a text that an entry is about, out of whatever wraps it. Pure.</summary>
internal static class Quotation
{
    private const int Longest = 160;
    private const int FewestWords = 3;

    private static readonly char[] Fences = ['"', '\n', '\r', '{', '}', '[', ']'];

    public static string? Of(string? text, Entry entry)
    {
        // Service and gateway wrap the answer in JSON, and that in JSON once more.
        var sentences = (text ?? "").Replace("\\r", "\n").Replace("\\n", "\n").Replace("\\\"", "\"").Replace("\\\\", "\\").Replace("\\\\", "\\").Split(Fences)
            .Select(static part => part.Trim(' ', ',', ':', '\\', '\t')).Where(static part => part.Split(' ').Length >= FewestWords).ToList();
        var meant = sentences.Find(sentence => entry.Body.Sentences.Any(known => Holds(sentence, known)))
            ?? sentences.Find(sentence => sentence.IndexOf(entry.Code, StringComparison.OrdinalIgnoreCase) >= 0)
            ?? (sentences.Count == 1 ? sentences[0] : null);
        return meant is { Length: > Longest } ? meant.Substring(0, Longest) + "..." : meant;
    }

    private static bool Holds(string sentence, string known) =>
        known.Split('*').All(part => sentence.IndexOf(part.Trim(), StringComparison.OrdinalIgnoreCase) >= 0);
}
