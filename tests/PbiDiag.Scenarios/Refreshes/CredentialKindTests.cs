using PbiDiag.Commands.Credentials;
using PbiDiag.Commands.DataSources;
using PbiDiag.Commands.Refreshes;
using PbiDiag.Commands.Selection;
using PbiDiag.Results;
using PbiDiag.SignIn;
using PbiDiag.Simulator.Model;
using CredentialKind = PbiDiag.Commands.Credentials.CredentialKind;
using StoredKind = PbiDiag.Simulator.Model.CredentialKind;

namespace PbiDiag.Scenarios.Refreshes;

/// <summary>Each kind of credential arrives as what it is, and a refresh proves it.</summary>
public sealed class CredentialKindTests
{
    private const string App = "7c0f9d3e-5f0b-4a35-9a8e-0f6a5a1f6b21";
    private const string Text = "new-s€cret?sig=a%2Fb&x=\"y\"";
    private static readonly Secret New = new(Text);
    private static readonly RefreshSettings Fast = new() { Wait = true, FirstPoll = TimeSpan.FromMilliseconds(300) };
    private static readonly TestTarget Model = new(new ItemChoice { Datasets = ["Model"] }, new SourceChoice());

    [Theory]
    [InlineData(CredentialKind.Basic, "cloud", StoredKind.Basic)]
    [InlineData(CredentialKind.Basic, "gateway", StoredKind.Basic)]
    [InlineData(CredentialKind.Windows, "gateway", StoredKind.Windows)]
    [InlineData(CredentialKind.Key, "cloud", StoredKind.Key)]
    [InlineData(CredentialKind.Key, "gateway", StoredKind.Key)]
    [InlineData(CredentialKind.Key, "vnet", StoredKind.Key)]
    [InlineData(CredentialKind.Sas, "cloud", StoredKind.SAS)]
    [InlineData(CredentialKind.Sas, "gateway", StoredKind.SAS)]
    [InlineData(CredentialKind.ServicePrincipal, "cloud", StoredKind.ServicePrincipal)]
    [InlineData(CredentialKind.ServicePrincipal, "gateway", StoredKind.ServicePrincipal)]
    [InlineData(CredentialKind.AccessToken, "cloud", StoredKind.OAuth2)]
    [InlineData(CredentialKind.AccessToken, "gateway", StoredKind.OAuth2)]
    [InlineData(CredentialKind.Anonymous, "cloud", StoredKind.Anonymous)]
    [InlineData(CredentialKind.Anonymous, "gateway", StoredKind.Anonymous)]
    [InlineData(CredentialKind.WorkspaceIdentity, "cloud", StoredKind.WorkspaceIdentity)]
    public async Task Kind_is_stored_and_proven(CredentialKind kind, string place, StoredKind stored)
    {
        await using var session = await SignedIn.ToAsync(Tenant(place, stored));

        var row = await UpdateAsync(session, Of(kind));

        Assert.Equal((true, CredentialStatus.Valid, (bool?)true, "Model: Completed"), (row.Updated, row.Status, row.Solved, row.Refreshes.ToString()));
        var credential = session.Tenant.Scenario.Connections[0].Credential!;
        Assert.Equal(stored, credential.Type);
        if (kind is not (CredentialKind.Anonymous or CredentialKind.WorkspaceIdentity))
            Assert.Equal(Text, credential.Secret);
    }

    [Theory]
    [InlineData(CredentialKind.Basic)]
    [InlineData(CredentialKind.Key)]
    [InlineData(CredentialKind.Sas)]
    public async Task Secret_can_stay_in_a_vault(CredentialKind kind)
    {
        await using var session = await SignedIn.ToAsync(Tenant("cloud", kind == CredentialKind.Sas ? StoredKind.SAS : Enum.Parse<StoredKind>(kind.ToString())));

        var row = await UpdateAsync(session, new NewCredential(kind) { User = "svc", Reference = new SecretReference(Guid.NewGuid().ToString(), "sql-password", null) });

        Assert.Equal((true, (bool?)true), (row.Updated, row.Solved));
        Assert.Equal(Text, session.Tenant.Scenario.Connections[0].Credential!.Secret);
    }

    [Fact]
    public async Task Kind_that_a_gateway_cannot_take_is_refused_and_nothing_written()
    {
        await using var session = await SignedIn.ToAsync(Tenant("gateway", StoredKind.Basic));

        var output = await RunAsync(session, new NewCredential(CredentialKind.WorkspaceIdentity));

        Assert.Equal("CredentialKindUnsupported", Assert.Single(output.Failures).Id);
        Assert.Equal((false, (bool?)false), (Assert.IsType<CredentialUpdate>(Assert.Single(output.Results)).Updated, ((CredentialUpdate)output.Results[0]).Solved));
        Assert.DoesNotContain(session.Asked, request => request.StartsWith("PATCH", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("gateway")]
    [InlineData("laptop")]
    public async Task Owner_of_a_connection_who_does_not_administer_its_gateway_stores_through_the_connection(string place)
    {
        await using var session = await SignedIn.ToAsync(Tenant(place, StoredKind.Basic));
        session.Tenant.AddFault(new FaultRule { Match = new FaultMatch { Service = "powerbi", Path = "*/gateways" }, Effect = new FaultEffect { Status = 403 } });

        var row = await UpdateAsync(session, Of(CredentialKind.Basic));

        Assert.Equal((true, CredentialStatus.Valid, (bool?)true), (row.Updated, row.Status, row.Solved));
        Assert.Equal(Text, session.Tenant.Scenario.Connections[0].Credential!.Secret);
        Assert.Contains(session.Asked, request => request.StartsWith("PATCH", StringComparison.Ordinal) && request.Contains("/connections/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_member_of_a_cluster_gets_the_credential_for_its_own_key()
    {
        await using var session = await SignedIn.ToAsync(Tenant("gateway", StoredKind.Basic)
            .Replace("{ \"name\": \"two\" }", "{ \"name\": \"two\" }, { \"name\": \"three\" }", StringComparison.Ordinal));
        Assert.Equal(3, session.Tenant.Scenario.Gateways[0].Members.Count);
        session.Tenant.AddFault(new FaultRule { Match = new FaultMatch { Service = "powerbi", Path = "*/gateways" }, Effect = new FaultEffect { Status = 403 } });

        var row = await UpdateAsync(session, Of(CredentialKind.Basic));

        // The pretend service reads the value of each member with that member's key, and takes none that is missing.
        Assert.Equal((true, CredentialStatus.Valid, (bool?)true), (row.Updated, row.Status, row.Solved));
        Assert.Equal(Text, session.Tenant.Scenario.Connections[0].Credential!.Secret);
    }

    [Fact]
    public async Task All_that_share_a_source_are_mended_together()
    {
        await using var session = await SignedIn.ToAsync(Tenant("gateway", StoredKind.Basic, """
            , { "name": "twin", "gateway": "gw", "kind": "SQL", "server": "sql01", "database": "sales", "credential": { "type": "Basic", "username": "svc", "secret": "old" }, "accepts": { "secret": "SECRET" } },
              { "name": "other", "gateway": "gw", "kind": "SQL", "server": "sql02", "database": "sales", "credential": { "type": "Basic", "secret": "old" } }
            """));

        var output = await SignedIn.RunAsync(new CredentialUpdateCommand(
            new CredentialUpdateOptions([Model], Of(CredentialKind.Basic)) { SharedWith = true, Refresh = true, RefreshSettings = Fast }, session.Choice).RunAsync);

        Assert.Empty(output.Failures);
        Assert.Equal(["source", "twin"], output.Results.Cast<CredentialUpdate>().Select(row => row.Connection).Order());
        Assert.Equal([Text, Text, "old"], session.Tenant.Scenario.Connections.Select(connection => connection.Credential!.Secret));
    }

    [Fact]
    public async Task Row_of_a_source_that_a_dataflow_shares_refreshes_the_models()
    {
        await using var session = await SignedIn.ToAsync(Tenant("gateway", StoredKind.Basic)
            .Replace("\"models\":", "\"dataflows\": [ { \"name\": \"Flow\", \"connections\": [ \"source\" ] } ], \"models\":", StringComparison.Ordinal));
        var scenario = session.Tenant.Scenario;
        var workspace = scenario.Workspaces[0];

        var output = await SignedIn.RunAsync(new CredentialUpdateCommand(
            new CredentialUpdateOptions([new TestTarget(null, new SourceChoice { DataSourceId = scenario.Connections[0].Id.ToString() })], Of(CredentialKind.Basic))
            {
                ModelIds = [$"{workspace.Id}/{workspace.Models[0].Id}", $"{workspace.Id}/{workspace.Dataflows[0].Id}"], Refresh = true, RefreshSettings = Fast,
            },
            session.Choice).RunAsync);

        Assert.Empty(output.Failures);
        Assert.Equal("Model: Completed", Assert.IsType<CredentialUpdate>(Assert.Single(output.Results)).Refreshes.ToString());
    }

    [Fact]
    public async Task Model_is_taken_over_only_where_asked_and_agreed()
    {
        await using var session = await SignedIn.ToAsync(Tenant("gateway", StoredKind.Basic));

        await UpdateAsync(session, Of(CredentialKind.Basic));
        var before = session.Asked.Count(request => request.Contains("TakeOver", StringComparison.Ordinal));
        var output = await SignedIn.RunAsync(new CredentialUpdateCommand(
            new CredentialUpdateOptions([Model], Of(CredentialKind.Basic)) { TakeOver = true }, session.Choice).RunAsync);

        Assert.Equal((0, 1), (before, session.Asked.Count(request => request.Contains("TakeOver", StringComparison.Ordinal))));
        Assert.Equal(2, output.Questions.Count);
        Assert.True(Assert.IsType<CredentialUpdate>(Assert.Single(output.Results)).Updated);
    }

    [Fact]
    public async Task Refused_take_over_is_told_and_the_rest_goes_on()
    {
        await using var session = await SignedIn.ToAsync(Tenant("gateway", StoredKind.Basic));
        session.Tenant.AddFault(new FaultRule { Match = new FaultMatch { Path = "*TakeOver" }, Effect = new FaultEffect { Status = 403 } });

        var output = await SignedIn.RunAsync(new CredentialUpdateCommand(
            new CredentialUpdateOptions([Model], Of(CredentialKind.Basic)) { TakeOver = true }, session.Choice).RunAsync);

        Assert.Equal(("ApiForbidden", "Model"), (Assert.Single(output.Failures).Id, output.Failures[0].Target));
        Assert.True(Assert.IsType<CredentialUpdate>(Assert.Single(output.Results)).Updated);
    }

    private static NewCredential Of(CredentialKind kind) => kind switch
    {
        CredentialKind.Anonymous or CredentialKind.WorkspaceIdentity => new(kind),
        CredentialKind.ServicePrincipal => new(kind) { AppId = App, TenantId = Guid.NewGuid().ToString(), Secret = New },
        CredentialKind.Windows => new(kind) { User = "CONTOSO\\svc", Secret = New },
        CredentialKind.Basic => new(kind) { User = "svc", Secret = New },
        _ => new(kind) { Secret = New },
    };

    private static Task<RecordingOutput> RunAsync(SignedIn session, NewCredential credential) => SignedIn.RunAsync(new CredentialUpdateCommand(
        new CredentialUpdateOptions([Model], credential) { Refresh = true, RefreshSettings = Fast }, session.Choice).RunAsync);

    private static async Task<CredentialUpdate> UpdateAsync(SignedIn session, NewCredential credential)
    {
        var output = await RunAsync(session, credential);
        Assert.Empty(output.Failures);
        return Assert.IsType<CredentialUpdate>(Assert.Single(output.Results));
    }

    private static string Tenant(string place, StoredKind kind, string more = "")
    {
        var at = place switch { "cloud" => "", "gateway" => "\"gateway\": \"gw\",", _ => $"\"gateway\": \"{place}\"," };
        const string Old = """ "credential": { "type": "Basic", "username": "svc", "secret": "old" }, """;
        var credential = kind switch
        {
            StoredKind.Windows => Old + """ "accepts": { "types": [ "Windows" ], "username": "CONTOSO\\svc", "secret": "SECRET" } """,
            StoredKind.Basic or StoredKind.Key or StoredKind.SAS => Old + $$""" "accepts": { "types": [ "{{kind}}" ], "secret": "SECRET" } """,
            _ => """ "credential": { "type": "None" } """,
        };
        return $$"""
            {
              "apps": [ { "name": "Loader", "appId": "{{App}}", "secrets": [ { "name": "one", "value": "SECRET" } ] } ],
              "keyVaults": [ { "name": "vault", "secrets": [ { "name": "sql-password", "value": "SECRET" } ] } ],
              "gateways": [ { "name": "gw", "members": [ { "name": "one" }, { "name": "two" } ] }, { "name": "vnet", "kind": "VirtualNetwork" }, { "name": "laptop", "kind": "Personal" } ],
              "connections": [ { "name": "source", {{at}} "kind": "SQL", "server": "sql01", "database": "sales", {{credential}} } MORE ],
              "workspaces": [ { "name": "Sales", "models": [ { "name": "Model", "connections": [ "source" ], "refreshSeconds": 0.1 } ] } ]
            }
            """.Replace("MORE", more, StringComparison.Ordinal).Replace("\"SECRET\"", System.Text.Json.JsonSerializer.Serialize(Text), StringComparison.Ordinal);
    }
}
