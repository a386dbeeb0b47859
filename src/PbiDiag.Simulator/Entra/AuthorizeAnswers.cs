using System.Net;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Entra;

/// <summary>How the sign-in page sends a person back to the app: in the address, behind its hash, or by a form that submits itself.</summary>
internal static class AuthorizeAnswers
{
    private const string Page = "text/html; charset=utf-8";

    public static Answer Back(Call call, string redirect, params (string Name, string? Value)[] result)
    {
        var values = result.Append(("state", call.Parameter("state"))).Where(pair => pair.Item2 is not null).ToList();
        if (call.Parameter("response_mode") == "form_post") return Form(redirect, values);
        var query = string.Join('&', values.Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Item2!)}"));
        var separator = call.Parameter("response_mode") == "fragment" ? '#' : redirect.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return Answer.Empty(302).With("Location", redirect + separator + query);
    }

    /// <summary>Without a redirect URI that can be trusted a refusal is shown, not sent.</summary>
    public static Answer Shown(AadError refusal) => Answer.Text($"<html><body><p>{WebUtility.HtmlEncode(refusal.Text)}</p></body></html>", Page, 400);

    private static Answer Form(string redirect, IEnumerable<(string Name, string? Value)> values) => Answer.Text(
        $"<html><body><form method=\"post\" action=\"{WebUtility.HtmlEncode(redirect)}\">"
        + string.Concat(values.Select(pair => $"<input type=\"hidden\" name=\"{pair.Name}\" value=\"{WebUtility.HtmlEncode(pair.Value)}\">"))
        + "<noscript><input type=\"submit\" value=\"Continue\"></noscript></form><script>document.forms[0].submit();</script></body></html>", Page);
}
