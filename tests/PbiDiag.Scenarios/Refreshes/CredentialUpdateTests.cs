using System.Text;
using PbiDiag.Commands.Credentials;
using PbiDiag.Commands.DataSources;
using PbiDiag.Commands.Refreshes;
using PbiDiag.Commands.Selection;
using PbiDiag.Results;
using PbiDiag.SignIn;

namespace PbiDiag.Scenarios.Refreshes;

/// <summary>Mended, and proven.</summary>
public sealed class CredentialUpdateTests
{
    private static readonly NewCredential Right = new(CredentialKind.User) { User = "svc", Secret = new Secret("new-pässwörd-🔑") };
    private static readonly TestTarget Model = new(new ItemChoice { Datasets = ["Model"] }, new SourceChoice());
    private static readonly RefreshSettings Fast = new() { Wait = true, FirstPoll = TimeSpan.FromMilliseconds(300) };

    [Theory]
    [InlineData(""" "gateway": "gw", "server": "sql01", "database": "sales", """)]
    [InlineData(""" "gateway": "old", "server": "sql01", "database": "sales", """)]
    [InlineData(""" "gateway": "laptop", "server": "sql01", "database": "sales", """)]
    [InlineData(""" "gateway": "vnet", "server": "sql01", "database": "sales", """)]
    [InlineData(""" "kind": "AzureSql", "server": "sql01.database.windows.net", "database": "sales", """)]
    public async Task Rotated_password_is_mended_and_a_refresh_proves_it(string place)
    {
        await using var session = await SignedIn.ToAsync(Tenant(place));

        var output = await SignedIn.RunAsync(new CredentialUpdateCommand(
            new CredentialUpdateOptions([Model], Right) { Refresh = true, RefreshSettings = Fast }, session.Choice).RunAsync);

        Assert.Empty(output.Failures);
        var row = Assert.IsType<CredentialUpdate>(Assert.Single(output.Results));
        Assert.Equal((true, CredentialStatus.Valid, (bool?)true, "Model: Completed"), (row.Updated, row.Status, row.Solved, row.Refreshes.ToString()));
        Assert.Equal("new-pässwörd-🔑", session.Tenant.Scenario.Connections[0].Credential!.Secret);
    }

    [Fact]
    public async Task Dataflow_that_shares_the_source_is_no_stumbling_block()
    {
        await using var session = await SignedIn.ToAsync("""
            { "connections": [ { "name": "source", "kind": "AzureSql", "server": "sql01.database.windows.net", "database": "sales",
                "credential": { "type": "Basic", "username": "svc", "secret": "old" }, "accepts": { "secret": "new-pässwörd-🔑" } } ],
              "workspaces": [ { "name": "Sales", "models": [ { "name": "Model", "connections": [ "source" ], "refreshSeconds": 0.1 } ],
                "dataflows": [ { "name": "Flow", "connections": [ "source" ] } ] } ] }
            """);
        var shared = await SignedIn.RunAsync(new DataSourceCommand(
            new DataSourceOptions { Targets = [new(new ItemChoice { WithDataflows = true }, new SourceChoice())], Shared = true }, session.Choice).RunAsync);
        var source = Assert.IsType<DataSourceInfo>(Assert.Single(shared.Results));

        var output = await SignedIn.RunAsync(new CredentialUpdateCommand(
            new CredentialUpdateOptions([new(null, new SourceChoice { DataSourceId = source.DataSourceId })], Right)
            {
                ModelIds = source.ModelIds, Refresh = true, RefreshSettings = Fast,
            },
            session.Choice).RunAsync);

        Assert.Equal(2, source.SharedBy);
        Assert.Empty(output.Failures);
        Assert.Equal("Model: Completed", Assert.IsType<CredentialUpdate>(Assert.Single(output.Results)).Refreshes.ToString());
    }

    [Fact]
    public async Task Wrong_password_is_refused_and_said_so()
    {
        await using var session = await SignedIn.ToAsync(Tenant(""" "gateway": "gw", "server": "sql01", "database": "sales", """));

        var output = await SignedIn.RunAsync(new CredentialUpdateCommand(
            new CredentialUpdateOptions([Model], Right with { Secret = new Secret("wrong") }) { Refresh = true, RefreshSettings = Fast }, session.Choice).RunAsync);

        Assert.Single(output.Failures);
        var row = Assert.IsType<CredentialUpdate>(Assert.Single(output.Results));
        Assert.Equal((false, CredentialStatus.Invalid, (bool?)false), (row.Updated, row.Status, row.Solved));
        Assert.DoesNotContain(session.Asked, request => request.StartsWith("POST", StringComparison.Ordinal) && request.EndsWith("/refreshes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_written_without_consent()
    {
        await using var session = await SignedIn.ToAsync(Tenant(""" "gateway": "gw", "server": "sql01", "database": "sales", """));

        var output = await SignedIn.RunAsync(
            new CredentialUpdateCommand(new CredentialUpdateOptions([Model], Right) { Refresh = true, TakeOver = true }, session.Choice).RunAsync, agrees: false);

        Assert.NotEmpty(output.Questions);
        Assert.Empty(output.Results);
        Assert.DoesNotContain(session.Asked, request => request.StartsWith("PATCH", StringComparison.Ordinal) || request.Contains("TakeOver", StringComparison.Ordinal) || request.EndsWith("/refreshes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_secret_is_in_what_is_written()
    {
        await using var session = await SignedIn.ToAsync(Tenant(""" "kind": "AzureSql", "server": "sql01.database.windows.net", "database": "sales", """));

        var output = await SignedIn.RunAsync(new CredentialUpdateCommand(
            new CredentialUpdateOptions([Model], Right with { Secret = new Secret("planted-5ecret") }), session.Choice).RunAsync);

        var written = string.Join("\n", output.Results.Concat(output.Failures).Select(item => System.Text.Json.JsonSerializer.Serialize(item, item.GetType())).Concat(output.Texts));
        Assert.Contains("PATCH", written, StringComparison.Ordinal);
        Assert.DoesNotContain("planted-5ecret", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sv=2022-11-02&se=2020-01-01T00%3A00%3A00Z&sp=rl&sig=abc")]
    [InlineData("not a signature")]
    public async Task Signature_that_has_ended_or_is_none_is_not_stored(string signature)
    {
        await using var session = await SignedIn.ToAsync(Tenant(""" "kind": "AzureBlobs", "url": "https://a.blob.core.windows.net/c", """));

        var problem = await Assert.ThrowsAsync<Failures.FailureException>(() => SignedIn.RunAsync(new CredentialUpdateCommand(
            new CredentialUpdateOptions([Model], new NewCredential(CredentialKind.Sas) { Secret = new Secret(signature) }), session.Choice).RunAsync));

        Assert.Equal("CredentialFlawed", problem.Failure.Id);
        Assert.Empty(session.Asked);
    }

    [Fact]
    public async Task Token_is_said_to_last_one_hour()
    {
        await using var session = await SignedIn.ToAsync(Tenant(""" "gateway": "gw", "server": "sql01", "database": "sales", """));

        var output = await SignedIn.RunAsync(new CredentialUpdateCommand(
            new CredentialUpdateOptions([Model], new NewCredential(CredentialKind.AccessToken) { Secret = new Secret("token") }), session.Choice).RunAsync);

        Assert.Contains(output.Texts, text => text.Contains("one hour", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_named_is_no_wish_to_change_everything()
    {
        await using var session = await SignedIn.ToAsync(Tenant(""" "gateway": "gw", "server": "sql01", "database": "sales", """));

        var problem = await Assert.ThrowsAsync<Failures.FailureException>(() => SignedIn.RunAsync(new CredentialUpdateCommand(
            new CredentialUpdateOptions([new TestTarget(new ItemChoice(), new SourceChoice())], Right), session.Choice).RunAsync));

        Assert.Equal("DatasetMissing", problem.Failure.Id);
        Assert.Empty(session.Asked);
    }

    [Theory]
    [InlineData("gw")]
    [InlineData("old")]
    public async Task Any_secret_of_1_to_5000_bytes_arrives_at_the_gateway_as_it_was(string gateway)
    {
        await using var session = await SignedIn.ToAsync($$"""
            { "gateways": [ { "name": "gw" }, { "name": "old", "keyBits": 1024 } ],
              "connections": [ { "name": "source", "gateway": "{{gateway}}", "server": "sql01" } ],
              "workspaces": [ { "name": "Sales", "models": [ { "name": "Model", "connections": [ "source" ] } ] } ] }
            """);
        var random = new Random(8);
        foreach (var bytes in new[] { 1, 2, 84, 85, 86, 127, 128, 169, 170, 171, 255, 1024, 4999, 5000 })
        {
            var secret = Unicode(random, bytes);
            session.Tenant.Scenario.Connections[0].Accepts = new Simulator.Model.AcceptedCredential { Username = "svc", Secret = secret };
            var output = await SignedIn.RunAsync(new CredentialUpdateCommand(
                new CredentialUpdateOptions([Model], new NewCredential(CredentialKind.Basic) { User = "svc", Secret = new Secret(secret) }), session.Choice).RunAsync);

            Assert.True(Assert.IsType<CredentialUpdate>(Assert.Single(output.Results)).Updated);
            Assert.Equal(secret, session.Tenant.Scenario.Connections[0].Credential!.Secret);
        }
    }

    /// <summary>A text of so many bytes in UTF-8, of letters of one to four bytes each, quotes and control characters among them.</summary>
    private static string Unicode(Random random, int bytes)
    {
        var text = new StringBuilder();
        while (bytes > 0)
        {
            var point = random.Next(4) switch
            {
                0 => random.Next(1, 0x80),
                1 => random.Next(0x80, 0x800),
                2 => random.Next(0x800, 0xD800),
                _ => random.Next(0x10000, 0x110000),
            };
            var rune = new Rune(point);
            if (rune.Utf8SequenceLength > bytes)
                continue;
            text.Append(rune.ToString());
            bytes -= rune.Utf8SequenceLength;
        }
        return text.ToString();
    }

    private static string Tenant(string place) => $$"""
        {
          "gateways": [ { "name": "gw" }, { "name": "old", "keyBits": 1024 }, { "name": "vnet", "kind": "VirtualNetwork" }, { "name": "laptop", "kind": "Personal" } ],
          "connections": [ { "name": "source", {{place}} "credential": { "type": "Basic", "username": "svc", "secret": "old" }, "accepts": { "secret": "new-pässwörd-🔑" } } ],
          "workspaces": [ { "name": "Sales", "models": [ { "name": "Model", "connections": [ "source" ], "refreshSeconds": 0.1 } ] } ]
        }
        """;
}
