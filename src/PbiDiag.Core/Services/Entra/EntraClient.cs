using System.Text;
using PbiDiag.Services.Entra.Models;
using PbiDiag.SignIn.Refusals;
using PbiDiag.Services.Http;
using PbiDiag.SignIn;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Services.Entra;

/// <summary>
/// The token endpoint itself, to test a credential that is not the caller's own and to hear the answer as it was given.
/// https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
/// </summary>
public sealed class EntraClient(ServiceCaller caller)
{
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    public Task<TokenAttempt> TrySecretAsync(string tenant, string clientId, Secret secret, string scope, CancellationToken cancellation) =>
        TryAsync(tenant, clientId, scope, [new("client_secret", secret.Reveal())], cancellation);

    /// <param name="tenant">A tenant's id or domain.</param>
    /// <param name="clientId">Whose assertion it is.</param>
    /// <param name="assertion">Signed with a certificate, or a federated token.</param>
    /// <param name="scope">What the token would be for.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public Task<TokenAttempt> TryAssertionAsync(string tenant, string clientId, Secret assertion, string scope, CancellationToken cancellation) =>
        TryAsync(tenant, clientId, scope, [new("client_assertion_type", AssertionType), new("client_assertion", assertion.Reveal())], cancellation);

    /// <summary>Public: tells whether a tenant exists, and its id.</summary>
    public Task<OpenIdConfiguration> GetConfigurationAsync(string tenant, CancellationToken cancellation) =>
        caller.SendAsync(
            ServiceRequest.Get(Service.Entra, Address.Of($"{tenant}/v2.0/.well-known/openid-configuration")) with { WithoutToken = true },
            EntraJson.Default.OpenIdConfiguration,
            cancellation);

    /// <summary>The ids of the keys with which a tenant's tokens are signed now.</summary>
    public async Task<IReadOnlyList<string>> GetSigningKeysAsync(string tenant, CancellationToken cancellation)
    {
        // The place that the metadata names is this one in every cloud; asked by its path, no other host can be put in its place.
        var keys = await caller.SendAsync(
            ServiceRequest.Get(Service.Entra, Address.Of($"{tenant}/discovery/v2.0/keys")) with { WithoutToken = true }, EntraJson.Default.SigningKeyList, cancellation);
        return [.. (keys.Keys ?? []).Select(static key => key.Kid).OfType<string>()];
    }

    /// <summary>How far this machine's clock is ahead of Entra ID's, by the date of an answer; null where the answer has none.</summary>
    public async Task<TimeSpan?> GetClockOffsetAsync(CancellationToken cancellation)
    {
        var request = ServiceRequest.Get(Service.Entra, "common/v2.0/.well-known/openid-configuration") with { WithoutToken = true };
        var answer = await caller.SendAsync(request, cancellation);
        return caller.Clock.UtcNow - answer.Date;
    }

    private async Task<TokenAttempt> TryAsync(
        string tenant, string clientId, string scope, IReadOnlyList<KeyValuePair<string, string>> proof, CancellationToken cancellation)
    {
        IEnumerable<KeyValuePair<string, string>> fields = [new("client_id", clientId), new("scope", scope), new("grant_type", "client_credentials"), .. proof];
        var form = string.Join("&", fields.Select(field => field.Key + "=" + Uri.EscapeDataString(field.Value)));
        var request = ServiceRequest.Post(Service.Entra, Address.Of($"{tenant}/oauth2/v2.0/token"), Encoding.UTF8.GetBytes(form)) with
        {
            ContentType = "application/x-www-form-urlencoded",
            WithoutToken = true,
            SafeToRepeat = true,
        };
        var answer = await caller.TrySendAsync(request, cancellation);
        if (answer.IsSuccess)
            return new TokenAttempt(answer.Status) { Grant = caller.Read(request, answer, EntraJson.Default.TokenGrant) };
        return new TokenAttempt(answer.Status)
        {
            Failure = (Failures.ApiFailure)caller.Failed(request, answer).Failure,
            Error = TokenErrorReader.Read(answer.Text),
        };
    }
}
