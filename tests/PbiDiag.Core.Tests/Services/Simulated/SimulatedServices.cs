using System.Collections;
using PbiDiag.Core.Tests.Services.Http;
using PbiDiag.Services.Http;
using PbiDiag.SignIn;
using PbiDiag.SignIn.Clouds;
using PbiDiag.SignIn.Methods;
using PbiDiag.Simulator;
using PbiDiag.Simulator.Model;
using PbiDiag.Time;

namespace PbiDiag.Core.Tests.Services.Simulated;

/// <summary>A pretend tenant over real TLS, and a caller that has signed in to it.</summary>
internal sealed class SimulatedServices : IAsyncDisposable
{
    public const string Vault = "kv-1";

    private SimulatedServices(SimulatedTenant tenant, SignInSession session)
    {
        Tenant = tenant;
        Session = session;
    }

    public SimulatedTenant Tenant { get; }

    public SignInSession Session { get; }

    public static async Task<SimulatedServices> StartAsync(Action<Scenario>? change = null)
    {
        var tenant = await SimulatedTenant.StartAsync("empty", new SimulatedTenantOptions
        {
            Change = scenario =>
            {
                scenario.Limits.Enabled = false;
                scenario.KeyVaults.Add(new PbiDiag.Simulator.Model.KeyVault { Name = Vault });
                change?.Invoke(scenario);
            },
        });
        var caller = tenant.Scenario.Caller;
        var method = new SecretSignIn(caller.ClientId!.Value.ToString(), new Secret(caller.Secret!));
        var session = await new SignInDoor(SystemClock.Instance).EnterAsync(
            new SignInOptions(method, CloudOf(tenant)) { TenantId = tenant.TenantId.ToString() }, default);
        tenant.ClearRequests();
        return new SimulatedServices(tenant, session);
    }

    public static Cloud CloudOf(SimulatedTenant tenant) => CloudResolver.Resolve(new Hashtable
    {
        ["name"] = tenant.Cloud.Name,
        ["authority"] = tenant.Cloud.Authority,
        ["powerBiApi"] = tenant.Cloud.PowerBIApi,
        ["powerBiResource"] = tenant.Cloud.PowerBIResource,
        ["fabricApi"] = tenant.Cloud.FabricApi,
        ["fabricResource"] = tenant.Cloud.FabricResource,
        ["graphApi"] = tenant.Cloud.GraphApi,
        ["graphResource"] = tenant.Cloud.GraphResource,
        ["keyVaultPattern"] = tenant.Cloud.KeyVaultPattern,
        ["keyVaultResource"] = tenant.Cloud.KeyVaultResource,
        ["trustedThumbprint"] = tenant.Cloud.TrustedThumbprint,
    });

    /// <summary>With a governor of its own: what one test was refused is not held against the next.</summary>
    public ServiceCaller Caller(TimeSpan? timeout = null, IRequestLog? log = null)
    {
        var settings = new PipelineSettings(Session.Transport) { Governor = new Governor(SystemClock.Instance), Retry = PretendServices.Hasty };
        return new ServiceCaller(
            new ServicePipeline(Session.Cloud, Session.Credential, Session.TenantId!, settings), log ?? NoRequestLog.Instance, timeout ?? TimeSpan.FromSeconds(60));
    }

    public ValueTask DisposeAsync() => Tenant.DisposeAsync();
}
