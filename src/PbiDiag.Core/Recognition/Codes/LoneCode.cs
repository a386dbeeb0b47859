using PbiDiag.Results;

namespace PbiDiag.Recognition.Codes;

/// <summary>A text that is nothing but a code: then it needs no context to be one.</summary>
internal static class LoneCode
{
    private const int Longest = 120;

    public static CodeHit? Find(string text)
    {
        if (text.Length > Longest)
            return null;
        var code = text.Trim();
        if (code.Length == 0 || code.Any(char.IsWhiteSpace) || CodeLookup.Find(code) is not { Kind: EntryKind.Error } entry)
            return null;
        // Entra's codes are known by their number; every other code keeps the spelling of the text.
        var spelled = string.Equals(entry.Code, code, StringComparison.OrdinalIgnoreCase) || (entry.Family == Family.Entra && entry.Code.EndsWith(code, StringComparison.Ordinal));
        return new(spelled ? entry.Code : code, CodeTier.Specific, entry.Family, 0);
    }
}
