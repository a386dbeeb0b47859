using PbiDiag.Results;

namespace PbiDiag.Linting.Requests;

/// <summary>What is wrong in the first step of the code flow. https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow</summary>
internal static class AuthorizeRules
{
    private const string Here = "authorize";
    private const int ShortestChallenge = 43;
    private const int LongestChallenge = 128;

    public static IEnumerable<AuthRequestFinding> Look(AuthRequest request) =>
        CommonRules.Look(request, Here).Concat(Response(request)).Concat(Redirect(request)).Concat(Scope(request)).Concat(Challenge(request)).Concat(State(request));

    private static IEnumerable<AuthRequestFinding> Response(AuthRequest request)
    {
        if (request.Find("response_type") is not { } type)
        {
            yield return Says.Fail(Here, "response-type", "response_type is missing.", "Add response_type=code.", "900144", "240004").About("response_type", null, "code");
            yield break;
        }
        var types = type.Value.Split(' ');
        var mode = request.Find("response_mode");
        if (!types.Contains("code"))
            yield return Says.Fail(Here, "response-type", $"response_type={type.Value} asks for a token and not for a code: no code will come back.", "Use response_type=code, and redeem the code at /token.", "240004", "700051").About(type, "code");
        if (mode is { Value: not ("query" or "fragment" or "form_post") })
            yield return Says.Fail(Here, "response-mode", $"response_mode={mode.Value} is none that the endpoint knows.", "Use query, form_post or fragment, whichever the program reads.", "70007").About(mode, "query, form_post or fragment");
        if (mode is { Value: "query" } && types.Any(static one => one is "token" or "id_token"))
            yield return Says.Fail(Here, "response-mode", "Tokens are not given in the query.", "Use response_mode=form_post or fragment, or ask for a code only.", "70007").About(mode, "form_post");
        if (mode is { Value: "fragment" } && types.Contains("code"))
            yield return Says.Warn(Here, "response-mode", "A fragment never reaches a server: a server-side program will find no code.", "Use response_mode=query or form_post, unless a script in the page reads the code.", "240004").About(mode, "query");
        if (types.Contains("id_token") && request.Find("nonce") is null)
            yield return Says.Fail(Here, "nonce", "An id token needs a nonce.", "Add a nonce that is new for each request.", "900144").About("nonce");
    }

    private static IEnumerable<AuthRequestFinding> Redirect(AuthRequest request)
    {
        if (request.Find("redirect_uri") is not { } redirect)
        {
            yield return Says.Warn(Here, "redirect-uri", "redirect_uri is missing: the app's first registered address is taken, if there is one.", "Always send the one that the program listens at.", "50011", "900971").About("redirect_uri");
            yield break;
        }
        foreach (var finding in RedirectRules.Look(redirect, Here))
            yield return finding;
    }

    private static IEnumerable<AuthRequestFinding> Scope(AuthRequest request) =>
        request.IsV2 == false && request.Find("resource") is null && request.Find("scope") is null
            ? [Says.Warn(Here, "resource", "The v1.0 endpoint is told neither resource nor scope: the token will be for the directory.", "Add resource, or use the v2.0 endpoint with scope.").About("resource")]
            : ScopeRules.Look(request, Here, required: request.IsV2 != false);

    private static IEnumerable<AuthRequestFinding> Challenge(AuthRequest request)
    {
        var (challenge, method) = (request.Find("code_challenge"), request.Find("code_challenge_method"));
        if (challenge is null && method is not null)
            yield return Says.Fail(Here, "pkce", "code_challenge_method stands without code_challenge.", "Send both, or neither.", "501491").About(method);
        if (challenge is { Value.Length: < ShortestChallenge or > LongestChallenge })
            yield return Says.Fail(Here, "pkce", $"code_challenge has {challenge.Value.Length} characters; {ShortestChallenge} to {LongestChallenge} are allowed.", "Send the base64url form, without =, of the SHA-256 of the verifier.", "501491").About("code_challenge");
        if (challenge is not null && method is not { Value: "S256" })
            yield return Says.Warn(Here, "pkce", method is null ? "Without code_challenge_method the challenge is taken as plain text." : $"code_challenge_method={method.Value} is weaker than S256.", "Send code_challenge_method=S256.").About("code_challenge_method", method?.Value, "S256");
    }

    private static IEnumerable<AuthRequestFinding> State(AuthRequest request) =>
        request.Find("state") is null
            ? [Says.Warn(Here, "state", "There is no state: the program cannot tell that the answer belongs to its own request.", "Send a random state, and compare it when the answer comes.").About("state")]
            : [];
}
