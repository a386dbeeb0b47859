using PbiDiag.Results;

namespace PbiDiag.Linting.Requests;

/// <summary>What is wrong in a redirect URI, whatever is registered.</summary>
internal static class RedirectRules
{
    public static IEnumerable<AuthRequestFinding> Look(AuthParameter redirect, string where)
    {
        var uri = new RedirectUri(redirect.Value);
        if (redirect.Value.IndexOf("%3A%2F", StringComparison.OrdinalIgnoreCase) >= 0)
            yield return Says.Fail(where, "redirect-uri", "redirect_uri is URL-encoded twice.", "Encode it once.", "50011", "90102").About(redirect, Uri.UnescapeDataString(redirect.Value));
        else if (uri.Scheme.Length == 0 && redirect.Value.IndexOf(':') < 0)
            yield return Says.Fail(where, "redirect-uri", "redirect_uri is no absolute address.", "Send the whole address, with its scheme.", "90102", "50011").About(redirect);
        if (uri.Fragment.Length > 0)
            yield return Says.Fail(where, "redirect-uri", "redirect_uri has a fragment, which is not allowed.", "Leave out what stands behind the hash.", "50011").About(redirect);
        if (uri.Scheme.Equals("http", StringComparison.OrdinalIgnoreCase) && !uri.IsLoopback)
            yield return Says.Fail(where, "redirect-uri", "redirect_uri is plain http. Only loopback addresses may be.", "Use https. Behind a proxy, let the program build the address from the forwarded scheme and host.", "50011").About(redirect);
        if (redirect.Value.IndexOf('*') >= 0)
            yield return Says.Fail(where, "redirect-uri", "redirect_uri holds a wildcard.", "Send the address itself.", "50011").About(redirect);
        if (redirect.Value != redirect.Value.Trim())
            yield return Says.Fail(where, "redirect-uri", "Blanks stand around redirect_uri.", "Remove them.", "50011", "90056").About(redirect, redirect.Value.Trim());
    }
}
