using System.Text;
using PbiDiag.SignIn.Answers;

namespace PbiDiag.Services.Http;

/// <summary>The path of a request as it may be shown: query values that can name a person or a secret are left out.</summary>
internal static class DisplayPath
{
    // What these hold was written by this product: counts and property names.
    private static readonly HashSet<string> PlainKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        "$top", "$skip", "$select", "$expand", "$count", "api-version", "maxresults", "lineage", "datasourceDetails",
        "datasetSchema", "datasetExpressions", "getArtifactUsers",
    };

    public static string Of(Uri address)
    {
        var text = new StringBuilder();
        foreach (var segment in address.AbsolutePath.Split('/'))
            text.Append(IsPersonal(segment) ? SafeText.Hidden : segment).Append('/');
        text.Length--;
        var separator = '?';
        foreach (var pair in address.Query.TrimStart('?').Split(['&'], StringSplitOptions.RemoveEmptyEntries))
        {
            var key = Uri.UnescapeDataString(pair.Split('=')[0]);
            text.Append(separator).Append(PlainKeys.Contains(key) ? Uri.UnescapeDataString(pair) : key + "=" + SafeText.Hidden);
            separator = '&';
        }
        return text.ToString();
    }

    // A user principal name in the path: users/somebody@contoso.com.
    private static bool IsPersonal(string segment) =>
        segment.IndexOf('@') >= 0 || segment.IndexOf("%40", StringComparison.OrdinalIgnoreCase) >= 0;
}
