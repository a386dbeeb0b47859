using PbiDiag.Results;

namespace PbiDiag.Linting.Requests;

/// <summary>What is wrong in either step.</summary>
internal static class CommonRules
{
    private static readonly string[] Known =
    [
        "client_id", "client_secret", "client_assertion", "client_assertion_type", "grant_type", "code", "redirect_uri", "scope", "resource", "response_type", "response_mode",
        "state", "nonce", "code_challenge", "code_challenge_method", "code_verifier", "refresh_token", "username", "password", "device_code", "assertion", "requested_token_use",
        "prompt", "login_hint", "domain_hint",
    ];

    public static IEnumerable<AuthRequestFinding> Look(AuthRequest request, string where) =>
        Client(request, where).Concat(Names(request, where)).Concat(Endpoint(request, where));

    private static IEnumerable<AuthRequestFinding> Client(AuthRequest request, string where)
    {
        if (request.Find("client_id") is not { } client)
            yield return Says.Fail(where, "client-id", "client_id is missing.", "Send the application (client) id.", "900144").About("client_id");
        else if (!Guid.TryParse(client.Value, out _))
            yield return Says.Fail(where, "client-id", "client_id is no GUID.", "Send the application (client) id of the registration, without quotes, blanks or placeholder.", "700016", "900382").About(client);
    }

    private static IEnumerable<AuthRequestFinding> Names(AuthRequest request, string where)
    {
        foreach (var twice in request.Parameters.GroupBy(static parameter => parameter.Name).Where(static group => group.Count() > 1))
            yield return Says.Fail(where, "duplicate", $"{twice.Key} is sent {twice.Count()} times.", "Send it once.", "9000411", "9002313").About(twice.First());
        foreach (var parameter in request.Parameters.Where(static parameter => !Known.Contains(parameter.Name)))
            if (Known.FirstOrDefault(known => Folded(known) == Folded(parameter.Name)) is { } meant)
                yield return Says.Fail(where, "parameter-name", $"'{parameter.Name}' is not read: the parameter is called {meant}.", $"Write {meant}.", "900144").About(parameter, meant);
        foreach (var empty in request.Parameters.Where(static parameter => parameter.IsEmpty && Known.Contains(parameter.Name)))
            yield return Says.Fail(where, "empty", $"{empty.Name} is empty, which counts as missing.", "Fill the variable that it comes from.", empty.Name is "client_secret" or "client_assertion" ? "7000218" : "900144").About(empty);
    }

    private static IEnumerable<AuthRequestFinding> Endpoint(AuthRequest request, string where)
    {
        if (request.Endpoint is not { } endpoint)
            yield break;
        if (!endpoint.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            yield return Says.Fail(where, "endpoint", "The endpoint is plain http.", "Use https.").About("endpoint", endpoint);
        if (request.Tenant is { } tenant && (tenant.IndexOfAny(['{', '}', '<', '>', '$']) >= 0 || tenant.Equals("oauth2", StringComparison.OrdinalIgnoreCase)))
            yield return Says.Fail(where, "tenant", "The tenant in the address is missing or a placeholder.", "Put the tenant's id or domain in its place.", "90002", "900023").About("tenant", tenant);
    }

    private static string Folded(string name) => name.Trim().Replace("_", "").Replace("-", "").ToLowerInvariant();
}
