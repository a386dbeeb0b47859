using PbiDiag.Commands.DataSources;
using PbiDiag.Commands.Selection;
using PbiDiag.Results;
using PbiDiag.Simulator.Model;

namespace PbiDiag.Scenarios.Refreshes;

/// <summary>Each trouble of a source, found by the test.</summary>
public sealed class CredentialTestTests
{
    private const string Accounts = """
        "users": [ { "name": "svc@contoso.com", "passwordChanged": "-1d" }, { "name": "gone@contoso.com", "sessionsValidFrom": "-1d" } ],
        """;

    [Theory]
    [InlineData("password rotated", """ "gateway": "gw", "server": "sql01", "database": "sales", "credential": { "type": "Basic", "username": "svc", "secret": "old" }, "accepts": { "secret": "new" } """, CredentialStatus.Invalid, CheckedWith.GatewayStatus)]
    [InlineData("token unused too long", """ "kind": "SharePoint", "url": "https://contoso.sharepoint.com/", "credential": { "type": "OAuth2" }, "trouble": "TokenExpired" """, CredentialStatus.Expired, CheckedWith.ConnectionTest)]
    [InlineData("Conditional Access", """ "kind": "SharePoint", "url": "https://contoso.sharepoint.com/", "credential": { "type": "OAuth2" }, "trouble": "BlockedByPolicy" """, CredentialStatus.Invalid, CheckedWith.ConnectionTest)]
    [InlineData("database user dropped", """ "gateway": "gw", "server": "sql01", "database": "sales", "trouble": "DatabaseUnavailable" """, CredentialStatus.Invalid, CheckedWith.GatewayStatus)]
    [InlineData("role lost", """ "gateway": "gw", "server": "sql01", "database": "sales", "trouble": "PermissionDenied" """, CredentialStatus.Invalid, CheckedWith.GatewayStatus)]
    [InlineData("SAS expired", """ "kind": "AzureBlobs", "url": "https://files.blob.core.windows.net/", "trouble": "SasExpired" """, CredentialStatus.Expired, CheckedWith.ConnectionTest)]
    [InlineData("none stored", """ "gateway": "gw", "server": "sql01", "trouble": "CredentialMissing" """, CredentialStatus.Missing, CheckedWith.GatewayStatus)]
    [InlineData("gateway reinstalled", """ "gateway": "reinstalled", "server": "sql01", "credential": { "type": "Basic", "username": "svc", "secret": "s", "storedAt": "-9d" } """, CredentialStatus.Invalid, CheckedWith.GatewayStatus)]
    [InlineData("gateway offline", """ "gateway": "down", "server": "sql01" """, CredentialStatus.GatewayOffline, CheckedWith.GatewayStatus)]
    [InlineData("one member disabled", """ "gateway": "half", "server": "sql01" """, CredentialStatus.Valid, CheckedWith.GatewayStatus)]
    [InlineData("behind a virtual network", """ "gateway": "vnet", "server": "sql02", "trouble": "LoginFailed" """, CredentialStatus.Invalid, CheckedWith.ConnectionTest)]
    [InlineData("personal gateway", """ "gateway": "laptop", "server": "sql03", "trouble": "LoginFailed" """, CredentialStatus.Invalid, CheckedWith.GatewayStatus)]
    [InlineData("cloud with a hidden gateway", """ "kind": "Web", "url": "https://example.com/", "credential": { "type": "Anonymous" }, "hiddenGatewayId": true """, CredentialStatus.Valid, CheckedWith.ConnectionTest)]
    [InlineData("server unreachable", """ "gateway": "gw", "server": "sql01", "trouble": "ServerUnreachable" """, CredentialStatus.Unreachable, CheckedWith.GatewayStatus)]
    public async Task Trouble_is_found(string name, string source, CredentialStatus status, CheckedWith with)
    {
        await using var session = await SignedIn.ToAsync(Tenant(name, source));

        var rows = await TestAsync(session, new CredentialTestOptions { Targets = [All] });

        var row = Assert.Single(rows);
        Assert.True((status, with) == (row.Status, row.CheckedWith), $"{name}: {row.Status} by {row.CheckedWith}: {row.Code} / {row.RootCauseCode}: {row.Reason}");
        Assert.Equal(status == CredentialStatus.Valid, row.Code is null);
    }

    [Fact]
    public async Task Source_shared_by_forty_models_is_tested_once_and_told_for_each()
    {
        var models = string.Join(",", Enumerable.Range(0, 40).Select(i => $$"""{ "name": "Model {{i}}", "connections": [ "source" ] }"""));
        await using var session = await SignedIn.ToAsync($$"""
            { "gateways": [ { "name": "gw" } ], "connections": [ { "name": "source", "gateway": "gw", "server": "sql01", "trouble": "LoginFailed" } ],
              "workspaces": [ { "name": "Sales", "models": [ {{models}} ] } ] }
            """);

        var rows = await TestAsync(session, new CredentialTestOptions { Targets = [All] });

        Assert.Equal(40, rows.Count);
        Assert.All(rows, row => Assert.Equal((CredentialStatus.Invalid, 40), (row.Status, row.SharedBy)));
        Assert.Single(session.Asked, request => request.EndsWith("/status", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_gateway_admin_right_the_last_refresh_tells_and_the_right_is_named()
    {
        await using var session = await SignedIn.ToAsync(Tenant(
            "broken", """ "gateway": "gw", "server": "sql01", "database": "sales", "trouble": "LoginFailed" """, """ "caller": { "gatewayAdmin": false, "connectionOwner": false }, """));

        var row = Assert.Single(await TestAsync(session, new CredentialTestOptions { Targets = [All] }));

        Assert.Equal((CredentialStatus.Invalid, CheckedWith.LastRefresh), (row.Status, row.CheckedWith));
        Assert.Contains("gateway", row.MissingPermission, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Without_right_and_without_refresh_nothing_is_claimed()
    {
        await using var session = await SignedIn.ToAsync("""
            { "caller": { "gatewayAdmin": false, "connectionOwner": false }, "gateways": [ { "name": "gw" } ],
              "connections": [ { "name": "source", "gateway": "gw", "server": "sql01" } ],
              "workspaces": [ { "name": "Sales", "models": [ { "name": "Model", "connections": [ "source" ], "refreshes": [] } ] } ] }
            """);

        var row = Assert.Single(await TestAsync(session, new CredentialTestOptions { Targets = [All] }));

        Assert.Equal(CredentialStatus.NotChecked, row.Status);
        Assert.NotNull(row.MissingPermission);
    }

    [Fact]
    public async Task Test_that_takes_too_long_is_not_checked()
    {
        await using var session = await SignedIn.ToAsync(Tenant("slow", """ "gateway": "gw", "server": "sql01", "testSeconds": 30 """));

        var row = Assert.Single(await TestAsync(session, new CredentialTestOptions { Targets = [All], TestTimeout = TimeSpan.FromSeconds(1) }));

        Assert.Equal(CredentialStatus.NotChecked, row.Status);
        Assert.Contains("within 1 s", row.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task As_many_tests_as_the_limit_allows_run_at_once_and_no_more(int limit)
    {
        var names = Enumerable.Range(0, 9).Select(number => $"source {number}").ToList();
        var sources = names.Select(name => $$"""{ "name": "{{name}}", "gateway": "gw", "server": "sql01", "database": "{{name}}" }""");
        await using var session = await SignedIn.ToAsync($$"""
            { "gateways": [ { "name": "gw" } ], "connections": [ {{string.Join(",", sources)}} ],
              "workspaces": [ { "name": "Sales", "models": [ { "name": "Model", "connections": [ "{{string.Join("\", \"", names)}}" ] } ] } ] }
            """);
        var latency = TimeSpan.FromMilliseconds(250);
        session.Tenant.AddFault(new FaultRule { Match = new FaultMatch { Path = "*/status" }, Effect = new FaultEffect { LatencyMilliseconds = (int)latency.TotalMilliseconds } });

        await TestAsync(session, new CredentialTestOptions { Targets = [All], ThrottleLimit = limit });

        // A test is recorded when it ends. Each has lasted for the latency, so those that end closer together than that ran at once.
        var ends = session.Tenant.Requests.Where(request => request.Path.EndsWith("/status", StringComparison.Ordinal)).Select(request => request.At).ToList();
        var most = ends.Max(first => ends.Count(end => end >= first && end - first < 0.9 * latency));
        Assert.Equal((names.Count, limit), (ends.Count, most));
    }

    [Fact]
    public async Task Of_288_connections_with_53_bad_all_53_are_found_and_none_more()
    {
        await using var session = await SignedIn.ToAsync("""{ "size": { "models": 120, "connections": 288, "brokenConnections": 53, "refreshes": 1 } }""");

        var rows = await TestAsync(session, new CredentialTestOptions { All = true });

        var sources = rows.Where(row => row.DataSourceId is not null).GroupBy(row => row.DataSourceId).ToList();
        Assert.Equal(288, sources.Count);
        Assert.Equal(53, sources.Count(source => source.All(row => row.Status == CredentialStatus.Invalid)));
        Assert.Equal(235, sources.Count(source => source.All(row => row.Status == CredentialStatus.Valid)));
    }

    [Fact]
    public async Task Model_without_sources_and_one_that_is_gone_are_rows()
    {
        await using var session = await SignedIn.ToAsync("""{ "workspaces": [ { "name": "Sales", "models": [ { "name": "Pushed", "connections": [] } ] } ] }""");
        var workspace = session.Tenant.Scenario.Workspaces[0];
        var gone = new TestTarget(new ItemChoice { WorkspaceId = workspace.Id.ToString(), DatasetId = Guid.NewGuid().ToString(), Datasets = ["Gone"] }, new SourceChoice());

        var output = await SignedIn.RunAsync(new CredentialTestCommand(new CredentialTestOptions { Targets = [All, gone] }, session.Choice).RunAsync);

        Assert.Equal(["Pushed", "Gone"], output.Results.Cast<CredentialTest>().Select(row => row.Dataset));
        Assert.All(output.Results.Cast<CredentialTest>(), row => Assert.Equal(CredentialStatus.NotChecked, row.Status));
        Assert.Equal("ApiNotFound", Assert.Single(output.Failures).Id);
    }

    [Fact]
    public async Task Model_whose_sources_may_not_be_read_is_a_row_and_an_error_that_names_it()
    {
        await using var session = await SignedIn.ToAsync("""
            { "gateways": [ { "name": "gw" } ], "connections": [ { "name": "source", "gateway": "gw", "server": "sql01" } ],
              "workspaces": [ { "name": "Sales", "models": [ { "name": "Closed", "connections": [ "source" ] }, { "name": "Open", "connections": [ "source" ] } ] } ] }
            """);
        session.Tenant.AddFault(new FaultRule
        {
            Match = new FaultMatch { Path = $"*/datasets/{session.Tenant.Scenario.Workspaces[0].Models[0].Id}/datasources" }, Effect = new FaultEffect { Status = 403 },
        });

        var output = await SignedIn.RunAsync(new CredentialTestCommand(new CredentialTestOptions { Targets = [All] }, session.Choice).RunAsync);

        Assert.Equal([("Closed", CredentialStatus.NotChecked), ("Open", CredentialStatus.Valid)], output.Results.Cast<CredentialTest>().Select(row => (row.Dataset!, row.Status)));
        Assert.Equal(("ApiForbidden", "Closed"), (Assert.Single(output.Failures).Id, output.Failures[0].Target));
    }

    [Fact]
    public async Task Unknown_names_list_the_near_ones()
    {
        await using var session = await SignedIn.ToAsync(Tenant("Orders", """ "kind": "Web", "url": "https://example.com/" """));
        var wrong = new[] { new ItemChoice { Workspaces = ["Sals"] }, new ItemChoice { Workspaces = ["Sales"], Datasets = ["Mode"] } };

        var output = await SignedIn.RunAsync(new CredentialTestCommand(
            new CredentialTestOptions { Targets = [.. wrong.Select(choice => new TestTarget(choice, new SourceChoice()))] }, session.Choice).RunAsync);

        Assert.Equal(["WorkspaceNotFound", "DatasetNotFound"], output.Failures.Select(failure => failure.Id));
        Assert.Contains("'Sales'", output.Failures[0].RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("'Model'", output.Failures[1].RecommendedAction, StringComparison.Ordinal);
    }

    private static TestTarget All => new(new ItemChoice(), new SourceChoice());

    private static async Task<List<CredentialTest>> TestAsync(SignedIn session, CredentialTestOptions options) =>
        [.. (await SignedIn.RunAsync(new CredentialTestCommand(options, session.Choice).RunAsync)).Results.Cast<CredentialTest>()];

    internal static string Tenant(string name, string source, string more = "") => $$"""
        {
          {{more}} {{Accounts}}
          "gateways": [
            { "name": "gw" }, { "name": "down", "online": false }, { "name": "reinstalled", "reinstalled": "-2d" },
            { "name": "half", "members": [ { "name": "one" }, { "name": "two", "enabled": false } ] },
            { "name": "vnet", "kind": "VirtualNetwork" }, { "name": "laptop", "kind": "Personal" } ],
          "connections": [ { "name": "{{name}}", {{source}} } ],
          "workspaces": [ { "name": "Sales", "models": [ { "name": "Model", "connections": [ "{{name}}" ] } ] } ]
        }
        """;
}
