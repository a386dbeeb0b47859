using System.Text.Json.Nodes;

namespace PbiDiag.Simulator.Tests;

public sealed class ContosoTests
{
    [Theory]
    [InlineData("contoso", 26)]
    [InlineData("contoso-healthy", 0)]
    public async Task Company_has_its_size_and_its_troubles(string name, int troubles)
    {
        await using var tenant = await SimulatedTenant.StartAsync(name);
        var scenario = tenant.Scenario;
        Assert.Equal((12, 60, 3), (scenario.Workspaces.Count, scenario.Workspaces.Sum(workspace => workspace.Models.Count), scenario.Gateways.Count));
        Assert.Equal(40, scenario.Apps.Count(app => app.Name != scenario.Caller.App));
        Assert.Equal(troubles, scenario.Troubles.Count);
        foreach (var place in scenario.Troubles.SelectMany(trouble => trouble.Where)) Assert.True(IsKnown(scenario, place), $"{place} is not in the tenant.");
    }

    [Fact]
    public async Task Each_model_named_in_a_trouble_has_failed_after_it_was_good()
    {
        await using var tenant = await SimulatedTenant.StartAsync("contoso");
        using var client = new Client(tenant);
        var broken = tenant.Scenario.Troubles.SelectMany(trouble => trouble.Where).ToHashSet();
        foreach (var (place, runs) in await Histories(tenant, client))
        {
            Assert.Equal(broken.Contains(place) ? "Failed" : "Completed", (string)runs[0]!["status"]!);
            Assert.Equal("Completed", (string)runs[^1]!["status"]!);
        }
    }

    [Fact]
    public async Task Nothing_has_failed_in_the_healthy_twin()
    {
        await using var tenant = await SimulatedTenant.StartAsync("contoso-healthy");
        using var client = new Client(tenant);
        foreach (var (place, runs) in await Histories(tenant, client))
            Assert.All(runs, run => Assert.True((string)run!["status"]! == "Completed", place));
        foreach (var connection in tenant.Scenario.Connections)
        {
            var reply = await client.Fabric($"connections/{connection.Id}/testConnection", HttpMethod.Post);
            Assert.True(reply.Status == 202 || (string)reply.Json["status"]! == "Online", connection.Name);
        }
    }

    private static async Task<List<(string Place, JsonArray Runs)>> Histories(SimulatedTenant tenant, Client client)
    {
        var histories = new List<(string, JsonArray)>();
        foreach (var workspace in tenant.Scenario.Workspaces)
            foreach (var model in workspace.Models)
                histories.Add(($"{workspace.Name}/{model.Name}", (await client.PowerBI($"groups/{workspace.Id}/datasets/{model.Id}/refreshes")).Value));
        return histories;
    }

    private static bool IsKnown(Simulator.Model.Scenario scenario, string place)
    {
        var parts = place.Split('/');
        return scenario.Apps.Exists(app => app.Name == place) || scenario.Gateways.Exists(gateway => gateway.Name == place)
            || scenario.Workspaces.Exists(workspace => workspace.Name == parts[0] && workspace.Models.Exists(model => model.Name == parts[1]))
            || scenario.KeyVaults.Exists(vault => vault.Name == parts[0] && vault.Secrets.Exists(secret => secret.Name == parts[1]));
    }
}
