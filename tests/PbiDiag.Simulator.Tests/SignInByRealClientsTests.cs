using System.Net.Http.Headers;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Azure.Security.KeyVault.Secrets;
using Microsoft.Identity.Client;

namespace PbiDiag.Simulator.Tests;

/// <summary>The libraries that the world signs in with take this server for the directory.</summary>
public sealed class SignInByRealClientsTests : IAsyncLifetime
{
    private const string Scope = "https://analysis.windows.net/powerbi/api/.default";
    private static readonly TokenRequestContext PowerBI = new([Scope]);
    private SimulatedTenant _tenant = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        _tenant = await SimulatedTenant.StartAsync(Loading.ScenarioLoader.Parse("""
            {
              "users": [ { "name": "ada@contoso.com" } ],
              "caller": { "user": "ada@contoso.com" },
              "apps": [
                {
                  "name": "PbiDiag", "publicClient": true,
                  "delegatedPermissions": [ "PowerBI/Dataset.Read.All" ],
                  "certificates": [ { "name": "good" }, { "name": "ended", "start": "-400d", "end": "-1d" } ],
                  "federated": [ { "name": "ci", "subject": "repo:contoso/bi:ref:refs/heads/main" } ]
                },
                { "name": "runner", "kind": "ManagedIdentity" }
              ],
              "keyVaults": [ { "name": "kv-bi", "secrets": [ { "name": "a", "expires": "+30d" }, { "name": "b" } ] } ],
              "size": { "vaultSecrets": 60 }
            }
            """));
        _http = new HttpClient(_tenant.CreateHandler());
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _tenant.DisposeAsync();
    }

    [Fact]
    public async Task Secret_signs_in_and_the_token_opens_the_service()
    {
        var credential = new ClientSecretCredential(_tenant.TenantId.ToString(), ClientId, _tenant.Scenario.Caller.Secret, Options(new ClientSecretCredentialOptions()));
        await Opens(await credential.GetTokenAsync(PowerBI, default));
    }

    [Fact]
    public async Task Wrong_secret_comes_through_as_7000215()
    {
        var credential = new ClientSecretCredential(_tenant.TenantId.ToString(), ClientId, "wrong", Options(new ClientSecretCredentialOptions()));
        var refused = await Assert.ThrowsAsync<AuthenticationFailedException>(async () => await credential.GetTokenAsync(PowerBI, default));
        Assert.Contains("AADSTS7000215", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Certificate_signs_in()
    {
        var credential = new ClientCertificateCredential(
            _tenant.TenantId.ToString(), ClientId, _tenant.GetCertificate("PbiDiag", "good"), Options(new ClientCertificateCredentialOptions()));
        await Opens(await credential.GetTokenAsync(PowerBI, default));
    }

    [Fact]
    public async Task Ended_certificate_comes_through_as_700027()
    {
        var credential = new ClientCertificateCredential(
            _tenant.TenantId.ToString(), ClientId, _tenant.GetCertificate("PbiDiag", "ended"), Options(new ClientCertificateCredentialOptions()));
        var refused = await Assert.ThrowsAsync<AuthenticationFailedException>(async () => await credential.GetTokenAsync(PowerBI, default));
        Assert.Contains("AADSTS700027", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("repo:contoso/bi:ref:refs/heads/main", null, null)]
    [InlineData("repo:contoso/bi:ref:refs/heads/other", null, "AADSTS700213")]
    [InlineData("repo:contoso/bi:ref:refs/heads/main", "https://other.example", "AADSTS700211")]
    public async Task Federated_token_signs_in_only_when_issuer_and_subject_match(string subject, string? issuer, string? code)
    {
        var credential = new ClientAssertionCredential(
            _tenant.TenantId.ToString(), ClientId, () => _tenant.IssueFederatedToken(subject, issuer: issuer), Options(new ClientAssertionCredentialOptions()));
        if (code is null)
        {
            await Opens(await credential.GetTokenAsync(PowerBI, default));
            return;
        }
        var refused = await Assert.ThrowsAsync<AuthenticationFailedException>(async () => await credential.GetTokenAsync(PowerBI, default));
        Assert.Contains(code, refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Device_code_signs_the_person_in()
    {
        var app = PublicClientApplicationBuilder.Create(ClientId).WithHttpClientFactory(new Factory(_http))
            .WithAuthority($"{_tenant.Address}/{_tenant.TenantId}/", validateAuthority: false).WithInstanceDiscovery(false).Build();
        var result = await app.AcquireTokenWithDeviceCode(["https://analysis.windows.net/powerbi/api/Dataset.Read.All"], _ => Task.CompletedTask).ExecuteAsync();
        Assert.Equal("ada@contoso.com", result.Account.Username);
        var again = await app.AcquireTokenSilent(["https://analysis.windows.net/powerbi/api/Dataset.Read.All"], result.Account).WithForceRefresh(true).ExecuteAsync();
        Assert.NotEqual(result.AccessToken, again.AccessToken);
    }

    [Fact]
    public async Task Msal_reads_the_fields_of_a_refusal()
    {
        var app = ConfidentialClientApplicationBuilder.Create(Guid.NewGuid().ToString()).WithClientSecret("x").WithHttpClientFactory(new Factory(_http))
            .WithAuthority($"{_tenant.Address}/{_tenant.TenantId}/", validateAuthority: false).WithInstanceDiscovery(false).Build();
        var refused = await Assert.ThrowsAsync<MsalServiceException>(() => app.AcquireTokenForClient([Scope]).ExecuteAsync());
        Assert.Equal("unauthorized_client", refused.ErrorCode);
        Assert.Contains("AADSTS700016", refused.Message, StringComparison.Ordinal);
        Assert.True(Guid.TryParse(refused.CorrelationId, out _));
    }

    [Fact]
    public async Task Managed_identity_of_an_app_service_signs_in()
    {
        var before = (Environment.GetEnvironmentVariable("IDENTITY_ENDPOINT"), Environment.GetEnvironmentVariable("IDENTITY_HEADER"));
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", _tenant.IdentityEndpoint);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", _tenant.IdentityHeader);
        try
        {
            var token = await new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned).GetTokenAsync(PowerBI, default);
            Assert.NotEmpty(token.Token);
        }
        finally
        {
            Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", before.Item1);
            Environment.SetEnvironmentVariable("IDENTITY_HEADER", before.Item2);
        }
    }

    [Fact]
    public async Task Key_vault_client_answers_the_challenge_and_lists_all_pages()
    {
        var credential = new ClientSecretCredential(_tenant.TenantId.ToString(), ClientId, _tenant.Scenario.Caller.Secret, Options(new ClientSecretCredentialOptions()));
        var client = new SecretClient(new Uri(_tenant.Cloud.KeyVaultPattern.Replace("{vault}", "kv-bi", StringComparison.Ordinal)), credential,
            new SecretClientOptions { Transport = new HttpClientTransport(_http), DisableChallengeResourceVerification = true });
        var secrets = new List<SecretProperties>();
        await foreach (var secret in client.GetPropertiesOfSecretsAsync()) secrets.Add(secret);
        Assert.Equal(62, secrets.Select(secret => secret.Name).Distinct().Count());
        Assert.NotNull(secrets.Find(secret => secret.Name == "a")!.ExpiresOn);
        Assert.Null(secrets.Find(secret => secret.Name == "b")!.ExpiresOn);
    }

    private string ClientId => _tenant.Scenario.Caller.ClientId.ToString()!;

    private T Options<T>(T options) where T : TokenCredentialOptions
    {
        options.AuthorityHost = new Uri(_tenant.Cloud.Authority);
        options.Transport = new HttpClientTransport(_http);
        options.Retry.MaxRetries = 0;
        if (options is ClientSecretCredentialOptions secret) secret.DisableInstanceDiscovery = true;
        if (options is ClientCertificateCredentialOptions certificate) certificate.DisableInstanceDiscovery = true;
        if (options is ClientAssertionCredentialOptions assertion) assertion.DisableInstanceDiscovery = true;
        return options;
    }

    private async Task Opens(AccessToken token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _tenant.Cloud.PowerBIApi + "/v1.0/myorg/groups");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
        using var answer = await _http.SendAsync(request);
        Assert.Equal(200, (int)answer.StatusCode);
    }

    private sealed class Factory(HttpClient http) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => http;
    }
}
