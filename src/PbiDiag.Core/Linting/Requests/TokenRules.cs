using PbiDiag.Results;

namespace PbiDiag.Linting.Requests;

/// <summary>What is wrong in a request to the token endpoint, by its form and by its grant.</summary>
internal static class TokenRules
{
    internal const string Here = "token";
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    public static IEnumerable<AuthRequestFinding> Look(AuthRequest request) =>
        TokenForm.Look(request).Concat(TokenForm.IsReadable(request) ? CommonRules.Look(request, Here).Concat(ByGrant(request)).Concat(Proof(request)) : []);

    private static IEnumerable<AuthRequestFinding> ByGrant(AuthRequest request)
    {
        if (request.Find("grant_type") is not { } grant)
            return [Says.Fail(Here, "grant-type", "grant_type is missing.", "Send grant_type=client_credentials for an app of its own, authorization_code for a code.", "900144").About("grant_type")];
        return grant.Value switch
        {
            "client_credentials" => ClientCredentials(request),
            "authorization_code" => CodeRules.Look(request),
            "refresh_token" => Needs(request, "refresh_token"),
            "password" => [.. Needs(request, "username"), .. Needs(request, "password"), .. ScopeRules.Look(request, Here, request.IsV2 == true), MultiFactor()],
            "urn:ietf:params:oauth:grant-type:device_code" or "device_code" => Needs(request, "device_code"),
            "urn:ietf:params:oauth:grant-type:jwt-bearer" => [.. Needs(request, "assertion"), .. Needs(request, "requested_token_use")],
            "urn:ietf:params:oauth:grant-type:saml2-bearer" => Needs(request, "assertion"),
            var other => [Says.Fail(Here, "grant-type", $"grant_type={other} is none that the endpoint knows.", "Use client_credentials, authorization_code or refresh_token.", "70003").About(grant)],
        };
    }

    private static AuthRequestFinding MultiFactor() =>
        Says.Warn(Here, "password-grant", "A password grant cannot do multi-factor authentication and fails as soon as a policy asks for it.", "Use a service principal for unattended work.", "50076").About("grant_type");

    private static IEnumerable<AuthRequestFinding> ClientCredentials(AuthRequest request)
    {
        foreach (var finding in ScopeRules.Look(request, Here, required: request.IsV2 != false))
            yield return finding;
        if (request.IsV2 == false && request.Find("resource") is null && request.Find("scope") is null)
            yield return Says.Fail(Here, "resource", "resource is missing.", "Send resource, for Power BI https://analysis.windows.net/powerbi/api.", "900144").About("resource");
        if (request.Find("scope") is { } scope && request.IsV2 != false && !scope.Value.Split(' ').All(ScopeRules.IsDefault))
            yield return Says.Fail(Here, "scope", "An app's own token takes no single permissions: its scope ends in /.default.", "Send the resource followed by /.default.", "1002012", "70011").About(scope, "…/.default");
        if (request.Tenant?.ToLowerInvariant() is "common" or "organizations" or "consumers")
            yield return Says.Fail(Here, "tenant", $"An app signs in to one tenant, not to '{request.Tenant}'.", "Put the tenant's id or domain into the address.", "50059").About("tenant", request.Tenant);
    }

    private static IEnumerable<AuthRequestFinding> Needs(AuthRequest request, string name) =>
        request.Find(name) is null ? [Says.Fail(Here, name.Replace('_', '-'), $"{name} is missing.", $"Send {name}.", "900144").About(name)] : [];

    private static IEnumerable<AuthRequestFinding> Proof(AuthRequest request)
    {
        var (secret, assertion, type) = (request.Find("client_secret"), request.Find("client_assertion"), request.Find("client_assertion_type"));
        var grant = request["grant_type"];
        if (secret is null && assertion is null && grant is "client_credentials" or "urn:ietf:params:oauth:grant-type:jwt-bearer")
            yield return Says.Fail(Here, "proof", "The app does not prove itself: neither client_secret nor client_assertion is sent.", "Send one of them, in the body. See that the variable it comes from is not empty.", "7000218", "7000216").About("client_secret");
        else if (secret is null && assertion is null && grant is "authorization_code" && request.Find("code_verifier") is null && request.Origin is null)
            yield return Says.Fail(Here, "proof", "Neither a secret, nor an assertion, nor a code verifier is sent.", "A web app sends its secret; a desktop or browser app uses PKCE and has its redirect URI under that platform.", "7000218").About("client_secret");
        else if (secret is null && assertion is null && grant is "refresh_token" or "password")
            yield return Says.Warn(Here, "proof", "Neither client_secret nor client_assertion is sent: that works for a public client only.", "A web app sends its secret. For a desktop app, allow public client flows.", "7000218").About("client_secret");
        if (secret is not null && assertion is not null)
            yield return Says.Warn(Here, "proof", "Both a secret and an assertion are sent.", "Send one of them.").About("client_assertion");
        if (assertion is not null && type?.Value != AssertionType)
            yield return Says.Fail(Here, "assertion-type", type is null ? "client_assertion stands without client_assertion_type." : "client_assertion_type is not the one for a signed token.", "Send the value under Expected.", "7000218", "900144").About("client_assertion_type", type?.Value, AssertionType);
        if (assertion is { IsToken: false })
            yield return Says.Fail(Here, "assertion", "client_assertion is no signed token (it does not begin as one).", "Send the token itself, not the certificate or its thumbprint.", "50027", "700027").About(assertion);
        foreach (var flaw in (request.Parameters.FirstOrDefault(static one => one.Name == "client_secret")?.Flaws ?? []).Where(static flaw => flaw.Rule != "empty"))
            yield return (flaw.IsCertain ? Says.Fail(Here, "secret-" + flaw.Rule, "client_secret: " + flaw.Message, flaw.Fix, "7000215") : Says.Warn(Here, "secret-" + flaw.Rule, "client_secret: " + flaw.Message, flaw.Fix, "7000215")).About("client_secret", "***");
    }
}
