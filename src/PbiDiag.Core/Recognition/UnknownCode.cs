using PbiDiag.Recognition.Codes;
using PbiDiag.Results;

namespace PbiDiag.Recognition;

/// <summary>What is said of a code that is not in the catalogue: that it is not, and where to look. Never the nearest one.</summary>
internal static class UnknownCode
{
    public const string Title = "This code is not in this catalogue";

    public static string Meaning(string code) =>
        $"{code} has the form of an error code, and this catalogue does not hold it. Services add codes and change them. The category, where there is one, is read from the text around it, not from the code.";

    public static TextList Sources(string code, Family? family) =>
        TextList.Of([family == Family.Entra ? EntraCodes.LookupAddress(code) : "https://learn.microsoft.com/search/?terms=" + Uri.EscapeDataString(code)]);
}
