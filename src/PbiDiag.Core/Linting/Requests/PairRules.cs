using System.Globalization;
using PbiDiag.Results;

namespace PbiDiag.Linting.Requests;

/// <summary>Whether both steps, and the callback between them, belong together.</summary>
internal static class PairRules
{
    private const string Both = "both";
    private static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(10);

    public static IEnumerable<AuthRequestFinding> Look(AuthRequest first, AuthRequest second)
    {
        if (second["grant_type"] is not (null or "authorization_code"))
            yield break;
        foreach (var finding in Same(first, second).Concat(Redirect(first, second)).Concat(Challenge(first, second)))
            yield return finding;
        if (first.Time is { } begun && second.Time is { } redeemed && redeemed - begun > CodeLife)
            yield return Says.Warn(Both, "code-age", string.Format(CultureInfo.InvariantCulture, "{0:0} minutes lie between the two requests; a code lasts about ten.", (redeemed - begun).TotalMinutes), "Redeem the code as soon as it comes.", "70008", "90056").About("code");
    }

    public static IEnumerable<AuthRequestFinding> CodesUsedTwice(IReadOnlyList<AuthRequest> tokens) =>
        tokens.Select(static request => request.Find("code")).Where(static code => code is not null).GroupBy(static code => code!.Digest).Where(static group => group.Count() > 1)
            .Select(static group => Says.Fail("token", "code-used-twice", $"{group.Count()} of the requests redeem the same code, which works once.", "Send the person to /authorize again. Find the retry, the second server or the reloaded page that redeems it twice.", "54005", "90056").About(group.First()));

    public static IEnumerable<AuthRequestFinding> Callback(AuthRequest callback, AuthRequest? first)
    {
        const string Here = "callback";
        if (callback.Find("error") is { } error)
            yield return Says.Fail(Here, "error", $"The directory came back with {error.Value}: {callback["error_description"] ?? "no description"}", "Look the description up with ConvertFrom-PbiError.", "240004").About(error);
        else if (callback.Find("code") is null)
            yield return Says.Fail(Here, "no-code", "The address that came back holds no code.", "Something on the way took the parameters off (a browser extension, a proxy, a redirect of the site itself), or the program reads the fragment where the answer is in the query.", "240004").About("code");
        if (first?.Find("redirect_uri") is { } asked && callback.Endpoint is { } came && RedirectUris.Compare(came, asked.Value.Split('?')[0]) is { Count: > 0 } differences)
            yield return Says.Warn(Here, "callback-address", "It came back to another address than the one asked for: " + string.Join("; ", differences), "A redirect of the site itself (to https, to another host, a slash) can lose the code.", "240004").About("redirect_uri", came, asked.Value);
        if (first?.Find("state") is { } sent && callback.Find("state")?.Value != sent.Value)
            yield return Says.Fail(Here, "state", "The state that came back is not the one that was sent.", "The answer belongs to another request: start again, and look for a second tab or a cached page.").About("state", callback["state"], sent.Value);
    }

    private static IEnumerable<AuthRequestFinding> Same(AuthRequest first, AuthRequest second)
    {
        if (Differ(first["client_id"], second["client_id"]))
            yield return Says.Fail(Both, "client-id", "The two requests name different apps.", "Use one client id for both.", "90056", "700005").About("client_id", second["client_id"], first["client_id"]);
        if (Differ(first.Host, second.Host))
            yield return Says.Fail(Both, "cloud", "The two requests go to different hosts: a code of one cloud means nothing in another.", "Take both endpoints from the same metadata document.", "90056").About("endpoint", second.Host, first.Host);
        if (Differ(first.Tenant, second.Tenant))
            yield return Says.Fail(Both, "tenant", "The two requests name different tenants.", "Use the same tenant in both addresses.", "90056").About("tenant", second.Tenant, first.Tenant);
        if (first.IsV2 is { } one && second.IsV2 is { } other && one != other)
            yield return Says.Fail(Both, "v1-v2", "One request goes to v1.0 and the other to v2.0.", "Use the same version in both addresses.", "90056").About("endpoint", second.Endpoint, first.Endpoint);
        var (asked, wanted) = (Scopes(first), Scopes(second));
        if (wanted.Except(asked, StringComparer.OrdinalIgnoreCase).ToList() is { Count: > 0 } more && asked.Count > 0)
            yield return Says.Warn(Both, "scope", $"The token request asks for what nobody consented to in the first step: {string.Join(" ", more)}", "Ask for the same scopes in both, or leave scope out of the second.", "90056", "70000").About("scope", second["scope"], first["scope"]);
    }

    private static IEnumerable<AuthRequestFinding> Redirect(AuthRequest first, AuthRequest second)
    {
        if (first["redirect_uri"] is { } asked && second["redirect_uri"] is { } repeated && !string.Equals(asked, repeated, StringComparison.Ordinal))
            yield return Says.Fail(Both, "redirect-uri", "redirect_uri differs between the two: " + string.Join("; ", RedirectUris.Compare(repeated, asked)), "Send the same text in both.", "90056", "50011").About("redirect_uri", repeated, asked);
    }

    private static IEnumerable<AuthRequestFinding> Challenge(AuthRequest first, AuthRequest second)
    {
        var (challenge, verifier) = (first.Find("code_challenge"), second.Find("code_verifier"));
        if (challenge is not null && verifier is null)
            yield return Says.Fail(Both, "pkce", "The first step sent a code_challenge, and the second sends no code_verifier.", "Send the verifier that the challenge was made of.", "50148", "501481").About("code_verifier");
        else if (challenge is null && verifier is not null)
            yield return Says.Fail(Both, "pkce", "The second step sends a code_verifier for a challenge that was never sent.", "Send code_challenge and code_challenge_method=S256 in the first step.", "50148").About("code_challenge");
        else if (challenge is not null && first["code_challenge_method"] == "S256" && verifier!.Digest != challenge.Value)
            yield return Says.Fail(Both, "pkce", "code_verifier does not belong to code_challenge.", "Keep the verifier with the request that it was made for; a second tab or server may have another.", "50148", "501481").About("code_verifier", "***");
    }

    private static List<string> Scopes(AuthRequest request) => [.. (request["scope"] ?? "").Split([' '], StringSplitOptions.RemoveEmptyEntries)];

    private static bool Differ(string? one, string? other) => one is not null && other is not null && !string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
