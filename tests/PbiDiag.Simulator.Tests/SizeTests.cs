using PbiDiag.Simulator.Loading;

namespace PbiDiag.Simulator.Tests;

public sealed class SizeTests
{
    [Fact]
    public async Task Tenant_is_the_same_for_the_same_seed_and_another_for_another()
    {
        Assert.Equal(await Ids(7), await Ids(7));
        Assert.NotEqual(await Ids(7), await Ids(8));
    }

    [Fact]
    public async Task As_many_sources_fail_as_are_broken()
    {
        await using var tenant = await SimulatedTenant.StartAsync(ScenarioLoader.Parse(
            """{ "size": { "models": 300, "connections": 288, "brokenConnections": 53 }, "limits": { "enabled": false } }"""));
        using var client = new Client(tenant);
        var bad = 0;
        foreach (var connection in tenant.Scenario.Connections)
        {
            var reply = await client.Fabric($"connections/{connection.Id}/testConnection", HttpMethod.Post);
            if (reply.Status != 200 || (string)reply.Json["status"]! != "Online") bad++;
        }
        Assert.Equal((288, 53), (tenant.Scenario.Connections.Count, bad));
    }

    [Fact]
    public async Task Fifty_thousand_models_need_less_than_a_gigabyte()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await using var tenant = await SimulatedTenant.StartAsync(ScenarioLoader.Parse("""{ "size": { "models": 50000 } }"""));
        using var client = new Client(tenant);
        foreach (var workspace in tenant.Scenario.Workspaces.Take(20))
        {
            Assert.Equal(100, (await client.PowerBI($"groups/{workspace.Id}/datasets")).Value.Count);
            foreach (var model in workspace.Models) await client.PowerBI($"groups/{workspace.Id}/datasets/{model.Id}/refreshes");
        }
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - before < 400_000_000);
    }

    private static async Task<List<Guid?>> Ids(int seed)
    {
        await using var tenant = await SimulatedTenant.StartAsync(ScenarioLoader.Parse($$"""{ "seed": {{seed}}, "size": { "models": 100, "apps": 20 } }"""));
        return [.. tenant.Scenario.Workspaces.SelectMany(workspace => workspace.Models).Select(model => model.Id), .. tenant.Scenario.Apps.Select(app => app.AppId)];
    }
}
