using PbiDiag.Knowledge;
using PbiDiag.Recognition.Codes;
using PbiDiag.Recognition.Scanning;

namespace PbiDiag.Recognition;

/// <summary>Finds what somebody typed as a code: in any case, as the bare number of an Entra code, in either spelling of a result code.</summary>
internal static class CodeLookup
{
    public static Entry? Find(string code) =>
        Catalogue.Default.Find(code)
        ?? (IsEntraNumber(code) ? Catalogue.Default.Find(EntraCodes.Prefix + code) : null)
        ?? (ResultCodes.OtherSpelling(code) is { } other ? Catalogue.Default.Find(other) : null);

    /// <summary>Where a code that the catalogue lacks explains itself; null where its shape does not tell.</summary>
    public static string? AddressOf(string code)
    {
        var digits = code.StartsWith(EntraCodes.Prefix, StringComparison.OrdinalIgnoreCase) ? code.Substring(EntraCodes.Prefix.Length) : code;
        return IsEntraNumber(digits) && digits.Length < code.Length ? EntraCodes.LookupAddress(EntraCodes.Prefix + digits) : null;
    }

    private static bool IsEntraNumber(string code) => EntraNumbers.IsOne(code.Length) && code.All(static c => c is >= '0' and <= '9');
}
