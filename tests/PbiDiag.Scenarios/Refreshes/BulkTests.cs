using System.Text.Json;
using PbiDiag.Commands.DataSources;
using PbiDiag.Commands.Selection;
using PbiDiag.Results;
using PbiDiag.Simulator.Model;

namespace PbiDiag.Scenarios.Refreshes;

/// <summary>Many models in few requests, with the same rows as by one request each.</summary>
public sealed class BulkTests
{
    private const string Size = """ "size": { "models": 60, "workspaces": 12, "connections": 30, "gateways": 3, "brokenConnections": 6, "refreshes": 2 } """;

    [Fact]
    public async Task Administrator_has_the_models_and_sources_of_many_workspaces_scanned_at_once()
    {
        await using var session = await SignedIn.ToAsync($$"""{ {{Size}} }""");

        var rows = await TestAsync(session);

        Assert.Equal(60, rows.Count);
        Assert.Single(Asked(session, "getInfo"));
        Assert.Equal(4, Asked(session, "/datasets").Count(path => path.EndsWith("/datasets", StringComparison.Ordinal)));
        Assert.Equal(16, Asked(session, "/datasets/").Count(path => path.EndsWith("/datasources", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_may_not_scan_is_refused_once_and_gets_the_same_rows()
    {
        await using var admin = await SignedIn.ToAsync($$"""{ {{Size}} }""");
        await using var other = await SignedIn.ToAsync($$"""{ "caller": { "adminApi": false }, {{Size}} }""");

        var rows = await TestAsync(other);

        Assert.Equal((await TestAsync(admin)).Select(Seen), rows.Select(Seen));
        Assert.Single(Asked(other, "getInfo"));
        Assert.Equal(60, Asked(other, "/datasets/").Count(path => path.EndsWith("/datasources", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Last_refreshes_of_models_on_a_capacity_come_a_thousand_at_once()
    {
        await using var session = await SignedIn.ToAsync(OnCapacity(40));

        var rows = await TestAsync(session);

        Assert.Equal(40, rows.Count);
        Assert.All(rows, row => Assert.Equal(("Completed", true), (row.LastRefreshStatus, row.LastRefreshTime is not null)));
        Assert.Single(Asked(session, "refreshables"));
        Assert.Equal(16, Asked(session, "/refreshes").Count);
    }

    [Fact]
    public async Task Failed_refresh_tells_as_much_from_the_thousand_as_from_the_model()
    {
        var scenario = OnCapacity(40).Replace("\"server\": \"sql01\"", "\"server\": \"sql01\", \"trouble\": \"LoginFailed\"", StringComparison.Ordinal)
            .Replace("{ \"capacities\"", "{ \"caller\": { \"gatewayAdmin\": false, \"connectionOwner\": false }, \"capacities\"", StringComparison.Ordinal);
        await using var session = await SignedIn.ToAsync(scenario);

        var rows = await TestAsync(session);

        Assert.Single(rows.Select(row => (row.Status, row.CheckedWith, row.Code, row.RootCauseCode, row.LastRefreshStatus)).Distinct());
        Assert.Equal((CredentialStatus.Invalid, CheckedWith.LastRefresh), (rows[0].Status, rows[0].CheckedWith));
    }

    [Fact]
    public async Task A_handful_of_models_is_asked_without_a_scan()
    {
        await using var session = await SignedIn.ToAsync(OnCapacity(16));

        await TestAsync(session);

        Assert.Empty(Asked(session, "/admin/"));
    }

    [Fact]
    public async Task Refresh_that_no_scanned_source_explains_has_the_model_itself_asked()
    {
        await using var session = await SignedIn.ToAsync(OnCapacity(20).Replace("\"connections\": [ {", "\"connections\": [ { \"name\": \"unbound\", \"gateway\": \"gw\", \"server\": \"sql02\", \"trouble\": \"LoginFailed\" }, {", StringComparison.Ordinal)
            .Replace("[ \"source\" ]", "[ \"source\", \"unbound\" ]", StringComparison.Ordinal));
        var scenario = session.Tenant.Scenario;
        var bound = scenario.Connections.Single(connection => connection.Name == "source");
        session.Tenant.AddFault(new FaultRule
        {
            Match = new FaultMatch { Path = "*/scanResult/*" },
            Effect = new FaultEffect
            {
                Status = 200,
                Body = JsonSerializer.SerializeToNode(new
                {
                    workspaces = scenario.Workspaces.Select(workspace => new
                    {
                        id = workspace.Id, name = workspace.Name,
                        datasets = workspace.Models.Select(model => new { id = model.Id, name = model.Name, datasourceUsages = new[] { new { datasourceInstanceId = bound.Id } } }),
                        dataflows = Array.Empty<object>(),
                    }),
                    datasourceInstances = new[] { new { datasourceId = bound.Id, datasourceType = "Sql", gatewayId = scenario.Gateways[0].Id, connectionDetails = new { server = bound.Server } } },
                }),
            },
        });

        var rows = await TestAsync(session);

        Assert.Equal(20, rows.Count(row => row.Status == CredentialStatus.Valid));
        Assert.Equal(20, rows.Count(row => row.Status == CredentialStatus.Invalid));
    }

    private static object Seen(CredentialTest row) =>
        (row.Workspace, row.Dataset, row.SourceKind, row.Path, row.Gateway, row.Connection, row.CredentialType, row.Status, row.Code, row.CheckedWith, row.LastRefreshStatus);

    private static List<string> Asked(SignedIn session, string part) =>
        [.. session.Asked.Select(request => request.Split('?')[0]).Where(path => path.Contains(part, StringComparison.Ordinal))];

    private static async Task<List<CredentialTest>> TestAsync(SignedIn session)
    {
        var output = await SignedIn.RunAsync(new CredentialTestCommand(
            new CredentialTestOptions { Targets = [new TestTarget(new ItemChoice { WithDataflows = true }, new SourceChoice())] }, session.Choice).RunAsync);
        Assert.Empty(output.Failures);
        return [.. output.Results.Cast<CredentialTest>()];
    }

    private static string OnCapacity(int models) => $$"""
        { "capacities": [ { "name": "P1" } ], "gateways": [ { "name": "gw" } ], "connections": [ { "name": "source", "gateway": "gw", "server": "sql01" } ],
          "workspaces": [ { "name": "Sales", "capacity": "P1", "models": [ {{string.Join(",", Enumerable.Range(0, models).Select(i => $$"""{ "name": "Model {{i:00}}", "connections": [ "source" ] }"""))}} ] } ] }
        """;
}
