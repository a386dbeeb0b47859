using PbiDiag.Facts.Apps;
using PbiDiag.Linting.Requests;
using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Commands.Apps;

/// <summary>Requests against the app that they name.</summary>
internal static class RegistrationRules
{
    private const string Here = "registration";
    private static readonly string[] Shared = ["common", "organizations"];

    public static IEnumerable<AuthRequestFinding> Look(Application app, IReadOnlyList<AuthRequest> requests) =>
        [.. Redirects(app, requests), .. requests.SelectMany(request => Audience(app, request)), .. requests.SelectMany(request => Proof(app, request))];

    private static IEnumerable<AuthRequestFinding> Redirects(Application app, IReadOnlyList<AuthRequest> requests)
    {
        foreach (var asked in requests.Select(static request => request["redirect_uri"]).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            var match = RedirectMatch.Of(app, asked);
            if (!match.Fits)
                yield return Finding(CheckStatus.Fail, "redirect-uri", match.Describe(), $"Register exactly {asked} under the platform that fits the program, or send the registered one.", "AADSTS50011") with
                { Parameter = "redirect_uri", Value = asked, Expected = match.Nearest };
            else if (match.Platform == "spa" && requests.Any(static request => request.Find("client_secret") is not null))
                yield return Finding(CheckStatus.Fail, "platform", $"{asked} is registered as single-page app, whose codes no secret redeems.", "Register it under Web, or leave out the secret and use PKCE.", "AADSTS9002327", "AADSTS700025") with
                { Parameter = "redirect_uri", Value = asked };
            else if (match.Platform == "web" && requests.Any(static request => request["grant_type"] == "authorization_code" && request.Find("client_secret") is null && request.Find("client_assertion") is null))
                yield return Finding(CheckStatus.Fail, "platform", $"{asked} is registered under Web, so the redemption of the code needs a secret or an assertion.", "Send one, or register the address under Mobile and desktop or Single-page application.", "AADSTS7000218") with
                { Parameter = "redirect_uri", Value = asked };
        }
    }

    private static IEnumerable<AuthRequestFinding> Audience(Application app, AuthRequest request)
    {
        if (app.SignInAudience == "AzureADMyOrg" && Shared.Contains(request.Tenant, StringComparer.OrdinalIgnoreCase))
            yield return Finding(CheckStatus.Fail, "audience", $"The app is for its own tenant only, and the request goes to /{request.Tenant}.", "Use the tenant's id in the address, or make the app multi-tenant.", "AADSTS50194") with
            { Parameter = "tenant", Value = request.Tenant };
        if (app.SignInAudience is { } audience && audience.Contains("Personal") && request.IsV2 == false)
            yield return Finding(CheckStatus.Fail, "audience", "The app takes personal accounts, which the v1.0 endpoint does not know.", "Use the v2.0 endpoint.", "AADSTS9001023") with
            { Parameter = "endpoint", Value = request.Endpoint };
    }

    private static IEnumerable<AuthRequestFinding> Proof(Application app, AuthRequest request)
    {
        var isPublicFlow = request["grant_type"] is "password" or "device_code" or "urn:ietf:params:oauth:grant-type:device_code";
        if (isPublicFlow && app.IsFallbackPublicClient != true && request.Find("client_secret") is null && request.Find("client_assertion") is null)
            yield return Finding(CheckStatus.Fail, "public-client", "The app does not allow public client flows, and the request brings no proof.", "App registrations > the app > Authentication: allow public client flows.", "AADSTS7000218") with
            { Parameter = "grant_type", Value = request["grant_type"] };
        if (request["grant_type"] == "client_credentials" && (app.PasswordCredentials ?? []).Count == 0 && request.Find("client_secret") is not null)
            yield return Finding(CheckStatus.Fail, "secret", "The registration has no secret at all.", $"Make one: Update-AppSecret -AppId {app.AppId}", "AADSTS7000215") with
            { Parameter = "client_secret", Value = "***" };
    }

    private static AuthRequestFinding Finding(CheckStatus status, string rule, string message, string fix, params string[] codes) => new()
    {
        Request = Here, Rule = rule, Status = status, Message = message, Fix = fix, Code = TextList.Of(codes),
    };
}
