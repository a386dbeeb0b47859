using PbiDiag.Commands.Apps;
using PbiDiag.Results;
using PbiDiag.SignIn;

namespace PbiDiag.Scenarios.Apps;

/// <summary>What administrators have asked for in public, each with the tenant that they had.</summary>
public sealed class PublicAskTests
{
    private const string Good = "good8Q~000000000000000000000000000000000";
    private const string Old = "oldx8Q~000000000000000000000000000000000";

    /// <summary>Everything is set, and PowerBINotAuthorizedException comes all the same.</summary>
    [Fact]
    public async Task A_service_principal_with_everything_set_is_told_of_the_consented_permission_that_breaks_it()
    {
        await using var tenant = await Tenant.StartAsync("""
            { "tenant": { "settings": [ { "name": "ServicePrincipalAccessPermissionAPIs", "groups": ["Apps"] }, { "name": "AllowServicePrincipalsUseReadAdminAPIs", "groups": ["Apps"] } ] },
              "groups": [ { "name": "Apps", "members": ["App", "PbiDiag"] } ], "users": [ { "name": "ada@contoso.com" } ],
              "apps": [ { "name": "App", "owners": ["ada@contoso.com"], "secrets": [ { "name": "s" } ], "applicationPermissions": ["PowerBI/Tenant.Read.All"] } ],
              "workspaces": [ { "name": "Sales", "users": { "App": "Admin" } } ],
              "signIns": [ { "at": "-1h", "app": "App", "kind": "ServicePrincipal", "errorCode": 0, "credential": "s" } ] }
            """);
        var results = await Check(tenant, tenant.App("App").AppId.ToString()!);

        var found = Assert.Single(results, static result => result.Status == CheckStatus.Fail);
        Assert.Equal("app-harmful-permission", found.Check);
        Assert.Contains("Tenant.Read.All (application)", found.Evidence.ToString(), StringComparison.Ordinal);
        Assert.Contains("remove", found.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"PbiDiag\"")]
    [InlineData("\"PbiDiag\", \"Other\"")]
    public async Task A_service_principal_outside_the_settings_group_is_told_which_group(string members)
    {
        await using var tenant = await Tenant.StartAsync($$"""
            { "tenant": { "settings": [ { "name": "ServicePrincipalAccessPermissionAPIs", "groups": ["Apps"] }, { "name": "AllowServicePrincipalsUseReadAdminAPIs" } ] },
              "groups": [ { "name": "Apps", "members": [{{members}}] } ], "apps": [ { "name": "App", "secrets": [ { "name": "s" } ] }, { "name": "Other" } ] }
            """);
        var result = Assert.Single(await Check(tenant, tenant.App("App").AppId.ToString()!), static result => result.Check == "tenant-setting-apis");

        Assert.Equal((CheckStatus.Fail, "Apps"), (result.Status, result.Evidence.ToString()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_object_id_in_place_of_the_app_id_is_answered_with_the_right_one(bool ofEnterpriseApp)
    {
        await using var tenant = await Tenant.StartAsync("""{ "apps": [ { "name": "App", "secrets": [ { "name": "s" } ] } ] }""");
        var app = tenant.App("App");
        var result = Assert.Single(await Check(tenant, (ofEnterpriseApp ? app.ServicePrincipalId : app.Id).ToString()!));

        Assert.Equal(("app-id-kind", CheckStatus.Fail), (result.Check, result.Status));
        Assert.Contains(app.AppId.ToString()!, result.Fix, StringComparison.Ordinal);
    }

    /// <summary>The secret works, the certificate answers 700016: it was tried with another id or tenant, which the row shows.</summary>
    [Fact]
    public async Task A_certificate_that_fails_with_700016_where_the_secret_works_is_told_from_one_that_is_not_registered()
    {
        await using var tenant = await Tenant.StartAsync($$"""{ "apps": [ { "name": "App", "secrets": [ { "name": "s", "value": "{{Good}}" } ], "certificates": [ { "name": "CN=app" } ] }, { "name": "Other" } ] }""");
        var (app, certificate) = (tenant.App("App"), tenant.Simulated.GetCertificate("App", "CN=app"));
        var secret = await Try(new TestSecretOptions(app.AppId.ToString()!, tenant.Connection) { Secret = new Secret(Good) });
        var byObjectId = await Try(new TestSecretOptions(app.Id.ToString()!, tenant.Connection) { Certificate = certificate });
        var foreign = await Try(new TestSecretOptions(tenant.App("Other").AppId.ToString()!, tenant.Connection) { Certificate = certificate });

        Assert.True(secret.Works);
        Assert.Equal((SecretOutcome.UnknownApp, "AADSTS700016"), (byObjectId.Outcome, byObjectId.Code));
        Assert.Contains(app.AppId.ToString()!, byObjectId.Fix, StringComparison.Ordinal);
        Assert.Equal(SecretOutcome.NotTrusted, foreign.Outcome);
        Assert.Contains("no certificate", foreign.KeyNote, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Registrations_and_enterprise_apps_come_from_one_cmdlet_with_owners_ranges_and_filters_and_a_certificate_counts_once()
    {
        await using var tenant = await Tenant.StartAsync("""
            { "users": [ { "name": "ada@contoso.com" } ],
              "apps": [
                { "name": "Registered", "owners": ["ada@contoso.com"], "secrets": [ { "name": "s", "end": "+10d" } ], "certificates": [ { "name": "CN=r", "end": "+50d" } ] },
                { "name": "Portal", "kind": "Enterprise", "samlCertificates": [ { "name": "CN=saml", "end": "+20d" } ], "servicePrincipalSecrets": [ { "name": "sp", "end": "+400d" } ] } ] }
            """);
        var all = await Rows(tenant, static options => options with { IncludeServicePrincipal = true, IncludeOwner = true });
        var soon = await Rows(tenant, static options => options with { IncludeServicePrincipal = true, ExpiresWithin = TimeSpan.FromDays(30) });
        var critical = await Rows(tenant, static options => options with { IncludeServicePrincipal = true, States = [CredentialState.Critical], Limits = new(15, 12) });

        Assert.Equal(
            ["Portal SamlSigning", "Portal Secret", "Registered Certificate", "Registered Secret"],
            all.Where(static row => row.App is "Registered" or "Portal").Select(static row => $"{row.App} {row.CredentialType}").Order(StringComparer.Ordinal));
        Assert.All(all.Where(static row => row.App == "Registered"), static row => Assert.Equal("ada@contoso.com", row.Owners.ToString()));
        Assert.Equal(["Portal", "Registered"], soon.Select(static row => row.App!).Order(StringComparer.Ordinal));
        Assert.Equal("s", Assert.Single(critical).Name);
    }

    [Fact]
    public async Task A_list_that_looks_fine_does_not_hide_that_the_secret_in_use_has_ended()
    {
        await using var tenant = await Tenant.StartAsync($$"""{ "apps": [ { "name": "App", "secrets": [ { "name": "old", "value": "{{Old}}", "end": "-5d" }, { "name": "good", "value": "{{Good}}", "end": "+100d" } ] } ] }""");
        var app = tenant.App("App").AppId.ToString()!;
        var listed = await Rows(tenant, options => options with { AppIds = [app] });
        var tried = await Try(new TestSecretOptions(app, tenant.Connection) { Secret = new Secret(Old) });

        Assert.All(listed, static row => Assert.True(row.State == CredentialState.Ok || row.Superseded, row.ToString()));
        Assert.Equal((SecretOutcome.Expired, "AADSTS7000222", "old"), (tried.Outcome, tried.Code, tried.KeyName));
        Assert.Contains("A newer one stands beside it: 'good'", tried.KeyNote, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<CheckResult>> Check(Tenant tenant, string id) =>
        (await Tenant.RunAsync(new TestAppRegistrationCommand(new AppRegistrationOptions(id, tenant.Connection)).RunAsync)).All<CheckResult>();

    private static async Task<AppSecretTest> Try(TestSecretOptions options) =>
        Assert.Single((await Tenant.RunAsync(new TestSecretCommand(options).RunAsync)).All<AppSecretTest>());

    private static async Task<IReadOnlyList<AppCredential>> Rows(Tenant tenant, Func<SecretExpiryOptions, SecretExpiryOptions> change) =>
        (await Tenant.RunAsync(new SecretExpiryCommand(change(new SecretExpiryOptions(tenant.Connection))).RunAsync)).All<AppCredential>();
}
