using PbiDiag.Commands.Credentials;
using PbiDiag.Commands.DataSources;
using PbiDiag.Commands.Refreshes;
using PbiDiag.Commands.Selection;
using PbiDiag.Results;
using PbiDiag.SignIn;
using PbiDiag.Simulator.Model;
using CredentialKind = PbiDiag.Commands.Credentials.CredentialKind;

namespace PbiDiag.Scenarios.Refreshes;

/// <summary>Each trouble of a source to its end: by a new credential, or by whoever else can mend it, and proven by a refresh.</summary>
public sealed class MendedTests
{
    private const string Account = """ "kind": "SharePoint", "url": "https://contoso.sharepoint.com/", "credential": { "type": "OAuth2", "account": "gone@contoso.com", "storedAt": "-9d" } """;
    private const string Blocked = """ "kind": "SharePoint", "url": "https://contoso.sharepoint.com/", "credential": { "type": "OAuth2", "account": "svc@contoso.com", "storedAt": "-12h" } """;
    private static readonly RefreshSettings Fast = new() { Wait = true, FirstPoll = TimeSpan.FromMilliseconds(200) };
    private static readonly ItemChoice Model = new() { Datasets = ["Model*"] };

    [Theory]
    [InlineData("password rotated", CredentialKind.Basic, """ "gateway": "gw", "server": "sql01", "credential": { "type": "Basic", "username": "svc", "secret": "old" }, "accepts": { "secret": "new" } """)]
    [InlineData("token unused too long", CredentialKind.ServicePrincipal, """ "kind": "SharePoint", "url": "https://contoso.sharepoint.com/", "credential": { "type": "OAuth2" }, "trouble": "TokenExpired" """)]
    [InlineData("sessions revoked", CredentialKind.ServicePrincipal, Account)]
    [InlineData("Conditional Access", CredentialKind.ServicePrincipal, Blocked,
        """ "conditionalAccessPolicies": [ { "name": "Block", "users": [ "svc@contoso.com" ], "grant": [ "block" ], "modified": "-1d" } ], """)]
    [InlineData("signature ended", CredentialKind.Sas,
        """ "kind": "AzureBlobs", "url": "https://files.blob.core.windows.net/", "credential": { "type": "SAS", "secret": "sv=2022-11-02&se=2025-01-01T00%3A00%3A00Z&sp=rl&sig=abc" } """)]
    [InlineData("none stored", CredentialKind.Basic, """ "gateway": "gw", "server": "sql01", "trouble": "CredentialMissing" """)]
    [InlineData("gateway reinstalled", CredentialKind.Basic, """ "gateway": "reinstalled", "server": "sql01", "credential": { "type": "Basic", "username": "svc", "secret": "new", "storedAt": "-9d" } """)]
    [InlineData("one member disabled", CredentialKind.Basic, """ "gateway": "half", "server": "sql01", "trouble": "LoginFailed" """)]
    [InlineData("behind a virtual network", CredentialKind.Basic, """ "gateway": "vnet", "server": "sql02", "trouble": "LoginFailed" """)]
    [InlineData("personal gateway", CredentialKind.Basic, """ "gateway": "laptop", "server": "sql03", "trouble": "LoginFailed" """)]
    [InlineData("cloud with a hidden gateway", CredentialKind.Key, """ "kind": "AzureBlobs", "url": "https://files.blob.core.windows.net/", "hiddenGatewayId": true, "trouble": "KeyInvalid" """)]
    public async Task New_credential_ends_the_trouble_and_a_refresh_proves_it(string name, CredentialKind kind, string source, string more = "")
    {
        await using var session = await SignedIn.ToAsync(CredentialTestTests.Tenant(name, source, more));
        var before = Assert.Single(await TestAsync(session));

        var output = await UpdateAsync(session, kind);

        Assert.NotEqual(CredentialStatus.Valid, before.Status);
        Assert.Empty(output.Failures);
        var row = Assert.IsType<CredentialUpdate>(Assert.Single(output.Results));
        Assert.True((row.Updated, row.Status, row.Solved, row.Refreshes.ToString()) == (true, CredentialStatus.Valid, true, "Model: Completed"), $"{name}: {row.Status} {row.Reason} {row.Refreshes}");
        Assert.Equal(CredentialStatus.Valid, Assert.Single(await TestAsync(session)).Status);
    }

    [Theory]
    [InlineData("database user dropped", """ "gateway": "gw", "server": "sql01", "database": "sales", "trouble": "DatabaseUnavailable" """)]
    [InlineData("role lost", """ "gateway": "gw", "server": "sql01", "database": "sales", "trouble": "PermissionDenied" """)]
    [InlineData("server unreachable", """ "gateway": "gw", "server": "sql01", "trouble": "ServerUnreachable" """)]
    [InlineData("gateway offline", """ "gateway": "down", "server": "sql01" """)]
    public async Task What_no_credential_can_mend_is_not_called_solved_until_it_is(string name, string source)
    {
        await using var session = await SignedIn.ToAsync(CredentialTestTests.Tenant(name, source));

        var inVain = Assert.IsType<CredentialUpdate>(Assert.Single((await UpdateAsync(session, CredentialKind.Basic)).Results));
        session.Tenant.Scenario.Connections[0].Trouble = null;
        session.Tenant.Scenario.Gateways.ForEach(gateway => gateway.Online = true);
        var mended = Assert.IsType<CredentialUpdate>(Assert.Single((await UpdateAsync(session, CredentialKind.Basic)).Results));

        Assert.Equal((false, true), (inVain.Solved, inVain.Reason is not null));
        Assert.Equal((CredentialStatus.Valid, (bool?)true, "Model: Completed"), (mended.Status, mended.Solved, mended.Refreshes.ToString()));
    }

    [Fact]
    public async Task Source_shared_by_forty_models_is_mended_once_and_all_forty_prove_it()
    {
        var models = string.Join(",", Enumerable.Range(0, 40).Select(i => $$"""{ "name": "Model {{i}}", "connections": [ "source" ], "refreshSeconds": 0.1 }"""));
        await using var session = await SignedIn.ToAsync($$"""
            { "gateways": [ { "name": "gw" } ], "connections": [ { "name": "source", "gateway": "gw", "server": "sql01", "trouble": "LoginFailed" } ],
              "workspaces": [ { "name": "Sales", "models": [ {{models}} ] } ] }
            """);

        var row = Assert.IsType<CredentialUpdate>(Assert.Single((await UpdateAsync(session, CredentialKind.Basic)).Results));

        Assert.Single(session.Asked, request => request.StartsWith("PATCH", StringComparison.Ordinal));
        Assert.Equal((true, 40), (row.Solved, row.Refreshes.Count(run => run.EndsWith(": Completed", StringComparison.Ordinal))));
    }

    private static Task<RecordingOutput> UpdateAsync(SignedIn session, CredentialKind kind)
    {
        var secret = kind == CredentialKind.Sas ? "sv=2022-11-02&se=2099-01-01T00%3A00%3A00Z&sp=rl&sig=abc" : "new";
        session.Tenant.Scenario.Connections[0].Accepts = new AcceptedCredential { Secret = secret };
        return SignedIn.RunAsync(new CredentialUpdateCommand(new CredentialUpdateOptions([new TestTarget(Model, new SourceChoice())], new NewCredential(kind)
        {
            User = "svc", AppId = "7c0f9d3e-5f0b-4a35-9a8e-0f6a5a1f6b21", TenantId = session.Tenant.TenantId.ToString(),
            Secret = new Secret(secret),
        })
        {
            Refresh = true, RefreshSettings = Fast,
        },
        session.Choice).RunAsync);
    }

    private static async Task<List<CredentialTest>> TestAsync(SignedIn session) => [.. (await SignedIn.RunAsync(new CredentialTestCommand(
        new CredentialTestOptions { Targets = [new TestTarget(Model, new SourceChoice())] }, session.Choice).RunAsync)).Results.Cast<CredentialTest>()];
}
