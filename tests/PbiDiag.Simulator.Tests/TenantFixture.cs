using PbiDiag.Simulator.Loading;

namespace PbiDiag.Simulator.Tests;

/// <summary>A test class with a tenant of its own.</summary>
public abstract class TenantFixture(string scenario) : IAsyncLifetime
{
    private protected SimulatedTenant Tenant { get; private set; } = null!;

    private protected Client Client { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        Tenant = await SimulatedTenant.StartAsync(ScenarioLoader.Parse(scenario));
        Client = new Client(Tenant);
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await Tenant.DisposeAsync();
    }

    private protected Guid WorkspaceId(string name) => Tenant.Scenario.Workspaces.Find(workspace => workspace.Name == name)!.Id!.Value;

    private protected Guid ModelId(string workspace, string model) =>
        Tenant.Scenario.Workspaces.Find(other => other.Name == workspace)!.Models.Find(other => other.Name == model)!.Id!.Value;

    private protected Guid ConnectionId(string name) => Tenant.Scenario.Connections.Find(connection => connection.Name == name)!.Id!.Value;

    private protected Guid GatewayId(string name) => Tenant.Scenario.Gateways.Find(gateway => gateway.Name == name)!.Id!.Value;

    private protected Guid ObjectId(string app) => Tenant.Scenario.Apps.Find(other => other.Name == app)!.Id!.Value;
}
