using PbiDiag.Commands.Gateways;
using PbiDiag.Results;
using PbiDiag.Simulator.Model;

namespace PbiDiag.Scenarios.Refreshes;

public sealed class GatewayTests
{
    private const string Tenant = """
        { "gateways": [
            { "name": "Half", "keyBits": 1024, "version": "3000.270.10", "admins": [ "ada@contoso.com" ], "contacts": [ "bi@contoso.com" ], "upgradeState": "NewVersionAvailable",
              "members": [ { "name": "one" }, { "name": "two", "enabled": false } ] },
            { "name": "Down", "online": false }, { "name": "Net", "kind": "VirtualNetwork" }, { "name": "Laptop", "kind": "Personal" } ],
          "users": [ { "name": "ada@contoso.com" } ],
          "connections": [ { "name": "sales", "gateway": "Half", "server": "sql01" }, { "name": "stock", "gateway": "Half", "server": "sql02" }, { "name": "site", "kind": "Web", "url": "https://example.com/" } ],
          "workspaces": [ { "name": "Sales", "models": [ { "name": "A", "connections": [ "sales", "stock" ] }, { "name": "B", "connections": [ "site" ] } ],
            "dataflows": [ { "name": "F", "connections": [ "stock" ] } ] } ] }
        """;

    [Fact]
    public async Task Cluster_tells_what_is_wrong_with_it_though_it_is_online()
    {
        await using var session = await SignedIn.ToAsync(Tenant);

        var row = Assert.Single(await RowsAsync(session, new GatewayOptions(["half"])));

        Assert.Equal(("Half", "OnPremises", "Online", "3000.270.10", "NewVersionAvailable"), (row.Gateway, row.Type, row.Status, row.Version, row.UpgradeState));
        Assert.Equal(("one (Online); two (disabled)", 2, 1024), (row.Members.ToString(), row.MemberCount, row.KeyBits));
        Assert.Contains("DMTS_GatewayIsDisabled", row.Errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("bi@contoso.com", row.Contacts.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(row.Admins);
        Assert.Equal((2, "sales; stock"), (row.SourceCount, row.Sources.ToString()));
        Assert.NotNull(row.VersionAgeMonths);
        Assert.Equal(((int?)null, 0), (row.ModelCount, row.Models.Count));
    }

    [Fact]
    public async Task Models_on_a_gateway_are_told_where_asked()
    {
        await using var session = await SignedIn.ToAsync(Tenant);

        var rows = await RowsAsync(session, new GatewayOptions([]) { IncludeModels = true });

        Assert.Equal([("Down", 0, ""), ("Half", 2, "A; F"), ("Laptop", 0, ""), ("Net", 0, "")], rows.Select(row => (row.Gateway ?? "", row.ModelCount ?? -1, row.Models.ToString())).Order());
    }

    [Fact]
    public async Task Offline_virtual_network_and_personal_gateways_are_told_apart()
    {
        await using var session = await SignedIn.ToAsync(Tenant);

        var rows = (await RowsAsync(session, new GatewayOptions([]))).ToDictionary(row => row.Gateway!);

        Assert.Equal(("Offline", "VirtualNetwork", "OnPremisesPersonal"), (rows["Down"].Status, rows["Net"].Type, rows["Laptop"].Type));
        Assert.NotEmpty(rows["Down"].Errors);
        Assert.All(rows.Values, row => Assert.Null(row.Note));
        Assert.Equal(["Offline", "Online", "Online", "Online"], rows.OrderBy(row => row.Key).Select(row => row.Value.Status));
    }

    [Fact]
    public async Task What_may_not_be_read_is_said_and_not_left_out()
    {
        await using var session = await SignedIn.ToAsync(Tenant);
        session.Tenant.AddFault(new FaultRule { Match = new FaultMatch { Service = "fabric", Path = "*/checkStatus" }, Effect = new FaultEffect { Status = 403 } });

        var row = Assert.Single(await RowsAsync(session, new GatewayOptions(["Half"])));

        Assert.Equal("Online", row.Status);
        Assert.StartsWith("Not told", row.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_gateway_lists_the_near_ones()
    {
        await using var session = await SignedIn.ToAsync(Tenant);

        var output = await SignedIn.RunAsync(new GatewayCommand(new GatewayOptions(["Hal"]), session.Choice).RunAsync);

        Assert.Equal("GatewayNotFound", Assert.Single(output.Failures).Id);
        Assert.Contains("'Half'", output.Failures[0].RecommendedAction, StringComparison.Ordinal);
    }

    private static async Task<List<GatewayInfo>> RowsAsync(SignedIn session, GatewayOptions options)
    {
        var output = await SignedIn.RunAsync(new GatewayCommand(options, session.Choice).RunAsync);
        Assert.Empty(output.Failures);
        return [.. output.Results.Cast<GatewayInfo>()];
    }
}
