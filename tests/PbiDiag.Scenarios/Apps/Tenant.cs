using PbiDiag.Commands.Contexts;
using PbiDiag.Pipeline;
using PbiDiag.Simulator;
using PbiDiag.Simulator.Loading;
using PbiDiag.Simulator.Model;

namespace PbiDiag.Scenarios.Apps;

/// <summary>A pretend tenant, and a sign-in to it.</summary>
internal sealed class Tenant : IAsyncDisposable
{
    private readonly ContextStore _store = new();

    private Tenant(SimulatedTenant simulated) => Simulated = simulated;

    public SimulatedTenant Simulated { get; }

    public ConnectionChoice Connection => new(_store, null, TimeSpan.FromSeconds(20));

    public string TenantId => Simulated.TenantId.ToString();

    public Dictionary<string, object> Environment => new()
    {
        ["name"] = Simulated.Cloud.Name, ["authority"] = Simulated.Cloud.Authority, ["powerBiApi"] = Simulated.Cloud.PowerBIApi, ["powerBiResource"] = Simulated.Cloud.PowerBIResource,
        ["fabricApi"] = Simulated.Cloud.FabricApi, ["fabricResource"] = Simulated.Cloud.FabricResource, ["graphApi"] = Simulated.Cloud.GraphApi,
        ["graphResource"] = Simulated.Cloud.GraphResource, ["keyVaultPattern"] = Simulated.Cloud.KeyVaultPattern, ["keyVaultResource"] = Simulated.Cloud.KeyVaultResource,
        ["trustedThumbprint"] = Simulated.Cloud.TrustedThumbprint,
    };

    public static async Task<Tenant> StartAsync(string scenario, params string[] without)
    {
        var tenant = new Tenant(await SimulatedTenant.StartAsync(ScenarioLoader.Parse(scenario), new SimulatedTenantOptions { Without = without, RecordBodies = true, KeepsHosts = true }));
        var caller = tenant.Simulated.Scenario.Caller;
        var output = new Collected();
        // A token for each service, so that a caller who may not use Power BI can still ask Graph.
        await new ConnectCommand(
            new ConnectOptions
            {
                TenantId = tenant.TenantId,
                Environment = tenant.Environment,
                ClientId = caller.ClientId.ToString(),
                ClientSecret = Secure.Of(caller.Secret!),
            },
            tenant._store,
            TenantEdges.Of(tenant.Simulated)).RunAsync(output, default);
        tenant.Simulated.ClearRequests();
        return tenant;
    }

    public AppRegistration App(string name) => Simulated.Scenario.Apps.Find(app => app.Name == name)!;

    public static async Task<Collected> RunAsync(PipelineWork work, Collected? output = null)
    {
        output ??= new Collected();
        await work(output, default);
        return output;
    }

    public async ValueTask DisposeAsync() => await Simulated.DisposeAsync();
}
