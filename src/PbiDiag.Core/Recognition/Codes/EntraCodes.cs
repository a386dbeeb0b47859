using PbiDiag.Knowledge;
using PbiDiag.Results;

namespace PbiDiag.Recognition.Codes;

internal static class EntraCodes
{
    public const string Prefix = "AADSTS";

    /// <summary>Codes of passing trouble that Entra lists beside the real one.</summary>
    private static readonly HashSet<string> Transient = ["AADSTS90006", "AADSTS90024", "AADSTS90033"];

    public static bool IsTransient(string code) => Transient.Contains(code) || Catalogue.Default.Find(code) is { Category: Category.ServiceOutage, Retry: Retry.AfterDelay or Retry.Yes };

    public static string LookupAddress(string code) => "https://login.microsoftonline.com/error?code=" + code.Substring(Prefix.Length);
}
