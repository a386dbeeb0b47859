using PbiDiag.Results;

namespace PbiDiag.Linting.Requests;

/// <summary>The second step of the code flow for itself.</summary>
internal static class CodeRules
{
    private const string Here = TokenRules.Here;

    public static IEnumerable<AuthRequestFinding> Look(AuthRequest request)
    {
        if (request.Find("code") is not { } code)
            yield return Says.Fail(Here, "code", "code is missing: /token is asked without what /authorize gave.", "Send the person to /authorize first, and post the code that comes back.", "900144", "90056").About("code");
        else if (code.IsToken)
            yield return Says.Fail(Here, "code", "A token stands in place of the code.", "Post the value of code from the callback address.", "90056", "70000").About(code);
        else if (code.LooksEncoded || code.HasBlanks)
            yield return Says.Fail(Here, "code", code.LooksEncoded ? "code is URL-encoded twice." : "code has blanks or line ends in it.", "Take it from the callback address decoded, and encode it once.", "9002313", "90056").About(code);
        if (request.Find("redirect_uri") is not { } redirect)
            yield return Says.Fail(Here, "redirect-uri", "redirect_uri is missing: it must be the one of the authorize request.", "Send it again, by the letter.", "900144", "90056").About("redirect_uri");
        else
            foreach (var finding in RedirectRules.Look(redirect, Here))
                yield return finding;
        if (request.Find("code_verifier") is { Length: < 43 or > 128 } verifier)
            yield return Says.Fail(Here, "pkce", $"code_verifier has {verifier.Length} characters; 43 to 128 are allowed.", "Make it of 32 random bytes, base64url.", "501491", "50148").About(verifier);
        if (request.Find("client_secret") is not null && request.Origin is { Length: > 0 })
            yield return Says.Fail(Here, "browser-secret", "A browser sends the secret: everybody who opens the page can read it, and the endpoint refuses it for single-page apps.", "Leave out the secret and use PKCE.", "9002327").About("client_secret", "***");
        foreach (var finding in ScopeRules.Look(request, Here, required: false))
            yield return finding;
    }
}
