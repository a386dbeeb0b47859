using PbiDiag.Simulator.Loading;

namespace PbiDiag.Simulator.Tests;

/// <summary>The history that follows from the connections, whatever time of day it is.</summary>
public sealed class HistoryTests
{
    [Theory]
    [InlineData("-6m", 1)]
    [InlineData("-3h", 1)]
    [InlineData("-30h", 1)]
    [InlineData("-30d", 4)]
    public async Task The_last_refresh_of_a_broken_source_has_failed_and_one_before_was_good(string since, int least)
    {
        await using var tenant = await SimulatedTenant.StartAsync(ScenarioLoader.Parse($$"""
            { "connections": [ { "name": "sql", "trouble": "LoginFailed", "brokenSince": "{{since}}" } ],
              "workspaces": [ { "name": "Sales", "models": [ { "name": "Orders", "connections": ["sql"] } ] } ] }
            """));
        using var client = new Client(tenant);
        var workspace = tenant.Scenario.Workspaces[0];

        var runs = (await client.PowerBI($"groups/{workspace.Id}/datasets/{workspace.Models[0].Id}/refreshes")).Value.Select(run => (string)run!["status"]!).ToList();

        var failed = runs.TakeWhile(status => status == "Failed").Count();
        Assert.InRange(failed, least, 4);
        Assert.Equal("Completed", runs[failed]);
    }
}
