using PbiDiag.Commands.Apps;
using PbiDiag.Commands.Contexts;
using PbiDiag.Results;
using PbiDiag.SignIn;

namespace PbiDiag.Scenarios.Apps;

public sealed class SecretTests
{
    private const string Good = "good8Q~000000000000000000000000000000000";
    private const string Old = "oldx8Q~000000000000000000000000000000000";

    private const string Apps = $$"""
        {
          "apps": [
            { "name": "App", "secrets": [ { "name": "old", "value": "{{Old}}", "end": "-5d" }, { "name": "good", "value": "{{Good}}", "end": "+100d" } ],
              "certificates": [ { "name": "CN=app" } ], "federated": [ { "name": "GitHub", "subject": "repo:contoso/bi" } ] },
            { "name": "Off", "enabled": false, "secrets": [ { "name": "s", "value": "{{Good}}" } ] },
            { "name": "Alone", "kind": "RegistrationOnly", "secrets": [ { "name": "s", "value": "{{Good}}" } ] },
            { "name": "Guarded", "secrets": [ { "name": "s", "value": "{{Good}}" } ] }
          ],
          "conditionalAccessPolicies": [ { "name": "Block apps", "servicePrincipals": ["Guarded"], "grant": ["block"] } ]
        }
        """;

    [Theory]
    [InlineData("App", Good, SecretOutcome.Works, null)]
    [InlineData("App", Old, SecretOutcome.Expired, "AADSTS7000222")]
    [InlineData("App", "nope8Q~000000000000000000000000000000000", SecretOutcome.WrongValue, "AADSTS7000215")]
    [InlineData("App", " " + Good, SecretOutcome.WrongValue, "AADSTS7000215")]
    [InlineData("App", "d3f1b1a0-3f5c-4c1e-9b7a-0c3a4f7e2b11", SecretOutcome.WrongValue, "AADSTS7000215")]
    [InlineData("Off", Good, SecretOutcome.AppDisabled, "AADSTS7000112")]
    [InlineData("Alone", Good, SecretOutcome.NoServicePrincipal, "AADSTS7000229")]
    [InlineData("Guarded", Good, SecretOutcome.BlockedByPolicy, "AADSTS53003")]
    public async Task A_secret_is_judged_by_the_answer_and_not_by_a_date(string app, string secret, SecretOutcome outcome, string? code)
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        var test = await Try(tenant, tenant.App(app).AppId.ToString()!, secret);

        Assert.Equal((outcome, code, outcome == SecretOutcome.Works), (test.Outcome, test.Code, test.Works));
        if (outcome != SecretOutcome.Works)
            Assert.False(string.IsNullOrEmpty(test.Fix));
    }

    [Fact]
    public async Task The_key_that_an_expired_secret_is_gets_named_with_its_end()
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        var test = await Try(tenant, tenant.App("App").AppId.ToString()!, Old);

        Assert.Equal("old", test.KeyName);
        Assert.Contains("It ended on", test.KeyNote, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_object_id_in_place_of_the_app_id_is_told_as_such()
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        var test = await Try(tenant, tenant.App("App").Id.ToString()!, Good);

        Assert.Equal(SecretOutcome.UnknownApp, test.Outcome);
        Assert.Contains("is the object id of 'App'", test.KeyNote, StringComparison.Ordinal);
        Assert.Contains(tenant.App("App").AppId.ToString()!, test.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Gone", "was deleted on", "can be restored until")]
    [InlineData("nobody", "No app in this tenant", "tenant that you are signed in to")]
    public async Task An_app_that_is_not_there_is_told_with_what_to_do(string which, string says, string fix)
    {
        await using var tenant = await Tenant.StartAsync("""{ "apps": [ { "name": "Gone", "deleted": "-3d", "secrets": [ { "name": "s" } ] } ] }""");
        var test = await Try(tenant, which == "Gone" ? tenant.App(which).AppId.ToString()! : "00000000-1111-2222-3333-444444444444", Good);

        Assert.Equal((SecretOutcome.UnknownApp, "AADSTS700016"), (test.Outcome, test.Code));
        Assert.Contains(says, test.KeyNote, StringComparison.Ordinal);
        Assert.Contains(fix, test.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing-here.example.com", "PowerBI", SecretOutcome.UnknownTenant, "AADSTS90002")]
    [InlineData(null, "https://nothing.example.com/.default", SecretOutcome.ConsentMissing, "AADSTS500011")]
    [InlineData(null, "Graph", SecretOutcome.Works, null)]
    public async Task It_is_tried_for_the_tenant_and_the_scope_that_are_named(string? tenantId, string scope, SecretOutcome outcome, string? code)
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        var test = await Run(new TestSecretOptions(tenant.App("App").AppId.ToString()!, tenant.Connection) { Secret = new Secret(Good), TenantId = tenantId, Scope = scope });

        Assert.Equal((outcome, code), (test.Outcome, test.Code));
    }

    [Fact]
    public async Task A_certificate_and_a_federated_token_are_tried_too()
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        var app = tenant.App("App").AppId.ToString()!;
        var certificate = await Run(new TestSecretOptions(app, tenant.Connection) { Certificate = tenant.Simulated.GetCertificate("App", "CN=app") });
        var federated = await Run(new TestSecretOptions(app, tenant.Connection) { FederatedToken = new Secret(tenant.Simulated.IssueFederatedToken("repo:contoso/bi")) });
        var foreign = await Run(new TestSecretOptions(app, tenant.Connection) { FederatedToken = new Secret(tenant.Simulated.IssueFederatedToken("repo:other/x")) });

        Assert.Equal((SecretOutcome.Works, "CN=app"), (certificate.Outcome, certificate.KeyName));
        Assert.Equal(SecretOutcome.Works, federated.Outcome);
        Assert.Equal((SecretOutcome.NotTrusted, "AADSTS700213"), (foreign.Outcome, foreign.Code));
    }

    [Fact]
    public async Task Without_a_sign_in_the_secret_is_tried_all_the_same()
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        var nobody = new ConnectionChoice(new ContextStore(), null, TimeSpan.FromSeconds(20));
        var test = await Run(new TestSecretOptions(tenant.App("App").AppId.ToString()!, nobody) { Secret = new Secret(Good), TenantId = tenant.TenantId, Environment = tenant.Environment });

        Assert.Equal(SecretOutcome.Works, test.Outcome);
    }

    [Fact]
    public async Task Without_the_permission_the_keys_are_not_known_and_the_answer_is()
    {
        await using var tenant = await Tenant.StartAsync(Apps, "Graph Application.Read.All", "Graph Application.ReadWrite.OwnedBy");
        var test = await Try(tenant, tenant.App("App").AppId.ToString()!, Good);

        Assert.Equal(SecretOutcome.Works, test.Outcome);
        Assert.Null(test.KeyId);
        Assert.Contains("Application.Read.All", test.Permission, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_answer_is_no_proof_against_the_secret()
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        tenant.Simulated.AddFault(new() { Match = new() { Service = "entra", Path = "*token" }, Effect = new() { Status = 503 } });
        var test = await Run(new TestSecretOptions(tenant.App("App").AppId.ToString()!, tenant.Connection with { Timeout = TimeSpan.FromSeconds(2) }) { Secret = new Secret(Good) });

        Assert.Equal((SecretOutcome.Unreachable, null), (test.Outcome, test.Works));
    }

    [Fact]
    public async Task No_stream_holds_the_secret()
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        var output = await Tenant.RunAsync(new TestSecretCommand(new TestSecretOptions(tenant.App("App").AppId.ToString()!, tenant.Connection) { Secret = new Secret("zqxPlanted8Q~1234567890") }).RunAsync);

        Assert.NotEmpty(output.Objects);
        Assert.DoesNotContain("zqxPlanted", output.Text(), StringComparison.Ordinal);
    }

    private static Task<AppSecretTest> Try(Tenant tenant, string appId, string secret) => Run(new TestSecretOptions(appId, tenant.Connection) { Secret = new Secret(secret) });

    private static async Task<AppSecretTest> Run(TestSecretOptions options) =>
        Assert.Single((await Tenant.RunAsync(new TestSecretCommand(options).RunAsync)).All<AppSecretTest>());
}
