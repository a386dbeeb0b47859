using PbiDiag.Commands.DataSources;
using PbiDiag.Commands.Selection;
using PbiDiag.Results;

namespace PbiDiag.Scenarios.Refreshes;

public sealed class DataSourceTests
{
    private const string Tenant = """
        { "gateways": [ { "name": "gw" }, { "name": "vnet", "kind": "VirtualNetwork" }, { "name": "laptop", "kind": "Personal" } ],
          "users": [ { "name": "ada@contoso.com" } ],
          "connections": [
            { "name": "sales", "gateway": "gw", "server": "sql01", "database": "sales", "privacy": "Private", "users": { "ada@contoso.com": "Owner" } },
            { "name": "net", "gateway": "vnet", "server": "sql02" }, { "name": "own", "gateway": "laptop", "kind": "File", "path": "C:\\\\x.csv" },
            { "name": "site", "kind": "Web", "url": "https://example.com/", "credential": { "type": "Anonymous" } },
            { "name": "bare", "kind": "Web", "url": "https://example.org/", "hiddenGatewayId": false } ],
          "workspaces": [ { "name": "Sales", "models": [
            { "name": "A", "connections": [ "sales", "site" ] }, { "name": "B", "connections": [ "sales", "net", "own", "bare" ] }, { "name": "C", "connections": [] } ],
            "dataflows": [ { "name": "F", "connections": [ "sales" ] } ] } ] }
        """;

    [Fact]
    public async Task Sources_tell_where_they_are_and_how_they_are_reached()
    {
        await using var session = await SignedIn.ToAsync(Tenant);

        var rows = await RowsAsync(session, new DataSourceOptions { Targets = [All] });

        Assert.Equal(
            [("A", "sales", SourceConnectivity.OnPremisesGateway), ("A", "site", SourceConnectivity.Cloud), ("B", "bare", SourceConnectivity.Cloud), ("B", "net", SourceConnectivity.VirtualNetworkGateway),
             ("B", "own", SourceConnectivity.PersonalGateway), ("B", "sales", SourceConnectivity.OnPremisesGateway), ("F", "sales", SourceConnectivity.OnPremisesGateway)],
            rows.Select(row => (row.Dataset!, row.Name!, row.Connectivity)).Order());
        var sales = rows.First(row => row.Name == "sales");
        Assert.Equal(("sql01", "sales", "sql01;sales", "gw", "Private", "Basic"), (sales.Server, sales.Database, sales.Path, sales.Gateway, sales.PrivacyLevel, sales.CredentialType));
        Assert.NotNull(sales.DataSourceId);
        Assert.Equal("https://example.com/", rows.First(row => row.Name == "site").Url);
        Assert.Equal(RefreshItemKind.Dataflow, rows.Single(row => row.Dataset == "F").Kind);
    }

    [Fact]
    public async Task Shared_sources_tell_the_models_that_share_them_and_who_may_use_them()
    {
        await using var session = await SignedIn.ToAsync(Tenant);

        var rows = await RowsAsync(session, new DataSourceOptions { Targets = [All], Shared = true, IncludeUsers = true });

        Assert.Equal(5, rows.Count);
        Assert.Equal(("sales", 3, "A; B; F"), (rows[0].Name, rows[0].SharedBy, rows[0].Models.ToString()));
        Assert.Contains("ada", rows[0].Users.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Sources_of_a_gateway_and_connections_can_be_named_themselves()
    {
        await using var session = await SignedIn.ToAsync(Tenant);

        var rows = await RowsAsync(session, new DataSourceOptions
        {
            Targets = [new TestTarget(null, new SourceChoice { Gateways = ["gw"] }), new TestTarget(null, new SourceChoice { Connections = ["s*"] })],
        });

        Assert.Equal(["sales", "site"], rows.Select(row => row.Name).Order());
    }

    private static TestTarget All => new(new ItemChoice { WithDataflows = true }, new SourceChoice());

    private static async Task<List<DataSourceInfo>> RowsAsync(SignedIn session, DataSourceOptions options)
    {
        var output = await SignedIn.RunAsync(new DataSourceCommand(options, session.Choice).RunAsync);
        Assert.Empty(output.Failures);
        return [.. output.Results.Cast<DataSourceInfo>()];
    }
}
