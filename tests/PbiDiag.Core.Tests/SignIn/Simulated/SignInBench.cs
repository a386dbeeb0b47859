using PbiDiag.Core.Tests.Services.Simulated;
using PbiDiag.Failures;
using PbiDiag.SignIn;
using PbiDiag.SignIn.Methods;
using PbiDiag.Simulator;
using PbiDiag.Simulator.Loading;
using PbiDiag.Simulator.Model;
using PbiDiag.Time;

namespace PbiDiag.Core.Tests.SignIn.Simulated;

/// <summary>A pretend tenant to sign in to, over TLS and with the real libraries. Each has an app and addresses of its own: MSAL remembers for the whole process whom it was told to leave alone.</summary>
internal sealed class SignInBench : IAsyncDisposable
{
    public const string EndedSecret = "ended.secret~planted";
    public const string GoodSecret = "good.secret~planted";

    private int _identitiesUsed;

    private SignInBench(SimulatedTenant tenant) => Tenant = tenant;

    public SimulatedTenant Tenant { get; }

    public AppRegistration App => Tenant.Scenario.Apps.Find(app => app.Name == Tenant.Scenario.Caller.App)!;

    public UserAccount Person => Tenant.Scenario.Users[0];

    public string ClientId => App.AppId.ToString()!;

    /// <summary>A managed identity that nobody has used yet: MSAL keeps a granted token for the whole process.</summary>
    public string UnusedIdentity() => Tenant.Scenario.Apps.Where(app => app.Kind == AppKind.ManagedIdentity).ElementAt(_identitiesUsed++).AppId.ToString()!;

    public static async Task<SignInBench> StartAsync() => new(await SimulatedTenant.StartAsync(ScenarioLoader.Parse($$"""
        {
          "users": [ { "name": "kim@contoso.com" } ],
          "caller": { "user": "kim@contoso.com", "clientId": "{{Guid.NewGuid()}}", "secret": "{{GoodSecret}}" },
          "apps": [
            {
              "name": "PbiDiag", "publicClient": true, "delegatedPermissions": [ "PowerBI/Dataset.Read.All" ], "redirectUris": { "publicClient": [ "http://localhost" ] },
              "secrets": [ { "name": "ended", "value": "{{EndedSecret}}", "end": "-1d" } ],
              "certificates": [ { "name": "good" } ],
              "federated": [ { "name": "ci", "subject": "repo:contoso/bi" } ]
            },
            { "name": "Other", "certificates": [ { "name": "elsewhere" } ] },
            {{string.Join(", ", Enumerable.Range(0, 10).Select(number => $$"""{ "name": "Runner {{number}}", "kind": "ManagedIdentity", "appId": "{{Guid.NewGuid()}}" }"""))}}
          ]
        }
        """)));

    public Task<SignInSession> EnterAsync(SignInMethod method, string? tenant = null, TimeSpan? timeout = null, bool anyTenant = false, bool persist = false) =>
        new SignInDoor(SystemClock.Instance).EnterAsync(
            new SignInOptions(method, SimulatedServices.CloudOf(Tenant)) { TenantId = anyTenant ? null : tenant ?? Tenant.TenantId.ToString(), Timeout = timeout ?? TimeSpan.FromSeconds(60), PersistCache = persist }, default);

    /// <summary>The failure of a sign-in: it tells what to do, and none of the secrets that were used is anywhere in it.</summary>
    public async Task<SignInFailure> RefusedAsync(SignInMethod method, string? tenant = null, TimeSpan? timeout = null, bool persist = false)
    {
        var problem = await Assert.ThrowsAsync<FailureException>(() => EnterAsync(method, tenant, timeout, persist: persist));
        var failure = Assert.IsType<SignInFailure>(problem.Failure);
        Assert.NotEmpty(failure.RecommendedAction);
        Assert.DoesNotContain("One or more errors", failure.Message);
        var everything = problem + failure.ToString() + failure.Cause;
        foreach (var secret in new[] { GoodSecret, EndedSecret, Tenant.IdentityHeader })
            Assert.DoesNotContain(secret, everything);
        return failure;
    }

    public static void Is(string id, string? code, SignInFailure failure) =>
        Assert.True(failure.Id == id && failure.Code == code, $"expected {id} {code}, came {failure.Id} {failure.Code}: {failure.Message} {failure.Cause}");

    public string FederatedTokenFile(string subject = "repo:contoso/bi", string audience = "api://AzureADTokenExchange", string? issuer = null)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, Tenant.IssueFederatedToken(subject, audience, issuer));
        return file;
    }

    public void Block(bool person) => Tenant.Scenario.ConditionalAccessPolicies.Add(
        new ConditionalAccessPolicy { Name = "Block", Users = person ? ["All"] : [], ServicePrincipals = person ? [] : ["All"], Grant = ["block"] });

    public void Spoil(FaultEffect effect, string service = "entra", string path = "*token") =>
        Tenant.AddFault(new FaultRule { Match = new FaultMatch { Service = service, Path = path }, Effect = effect });

    /// <summary>What can stand between any client and any sign-in address. False when the name is none of these.</summary>
    public bool Spoil(string what, string service = "entra", string path = "*token")
    {
        FaultEffect? effect = what switch
        {
            "throttled" => new() { Status = 429, RetryAfterSeconds = 300 },
            "html from a proxy" => new() { Spoil = BodySpoil.Html },
            "cut answer" => new() { Spoil = BodySpoil.Truncated },
            "service down" => new() { Status = 503 },
            "connection cut" => new() { Reset = ResetPoint.Before },
            _ => null,
        };
        if (effect is not null)
            Spoil(effect, service, path);
        return effect is not null;
    }

    public ValueTask DisposeAsync() => Tenant.DisposeAsync();
}
