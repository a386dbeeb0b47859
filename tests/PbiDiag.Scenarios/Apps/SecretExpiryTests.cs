using PbiDiag.Commands.Apps;
using PbiDiag.Commands.Contexts;
using PbiDiag.Failures;
using PbiDiag.Results;

namespace PbiDiag.Scenarios.Apps;

public sealed class SecretExpiryTests
{
    private const string Apps = """
        {
          "apps": [
            { "name": "Warehouse", "owners": ["ada@contoso.com"], "secrets": [
              { "name": "old", "end": "-5d" }, { "name": "new", "end": "+200d" } ] },
            { "name": "Nightly", "secrets": [ { "name": "only", "end": "+10d" } ], "delegatedPermissions": ["PowerBI/Dataset.Read.All"] },
            { "name": "Portal", "samlCertificates": [ { "name": "saml", "end": "+45d" } ] },
            { "name": "Trusting", "federated": [ { "name": "GitHub", "subject": "repo:contoso/bi" } ] },
            { "name": "Gone", "deleted": "-3d", "secrets": [ { "name": "s" } ] },
            { "name": "Twin 1", "displayName": "Twin", "secrets": [ { "name": "t" } ] }, { "name": "Twin 2", "displayName": "Twin", "secrets": [ { "name": "t" } ] },
            { "name": "Foreign", "kind": "Enterprise" }
          ],
          "users": [ { "name": "ada@contoso.com" } ],
          "keyVaults": [ { "name": "kv", "secrets": [ { "name": "only", "expires": "+100d" }, { "name": "new" } ] } ]
        }
        """;

    [Fact]
    public async Task An_expired_secret_beside_a_valid_one_is_not_a_problem()
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        var rows = await Rows(tenant, static options => options with { DisplayNames = [Named("Warehouse")] });

        var old = Assert.Single(rows, static row => row.Name == "old");
        Assert.Equal((CredentialState.Expired, true, false), (old.State, old.Superseded, old.OnlyValid));
        Assert.StartsWith("Nothing is urgent", old.Fix, StringComparison.Ordinal);
        Assert.Equal((CredentialState.Ok, false, true), Assert.Single(rows, static row => row.Name == "new") is var valid ? (valid.State, valid.Superseded, valid.OnlyValid) : default);
    }

    [Fact]
    public async Task A_saml_certificate_that_is_listed_to_sign_and_to_verify_counts_once()
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        var rows = await Rows(tenant, static options => options with { DisplayNames = [Named("Portal")], IncludeServicePrincipal = true });

        var row = Assert.Single(rows);
        Assert.Equal((AppCredentialType.SamlSigning, AppObjectKind.ServicePrincipal, CredentialState.Warning, true), (row.CredentialType, row.Kind, row.State, row.Active));
    }

    [Fact]
    public async Task Federated_credentials_are_listed_and_have_no_end()
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        var row = Assert.Single(await Rows(tenant, static options => options with { CredentialTypes = [AppCredentialType.Federated] }));

        Assert.Equal(("GitHub", null, null), (row.Name, row.End, row.DaysLeft));
    }

    [Fact]
    public async Task Owners_come_along_where_they_are_asked_for()
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        var rows = await Rows(tenant, static options => options with { IncludeOwner = true });

        Assert.All(rows.Where(static row => row.App == "Warehouse"), static row => Assert.Equal("ada@contoso.com", row.Owners.ToString()));
    }

    [Fact]
    public async Task An_app_that_asks_for_a_Power_BI_permission_is_used_by_Power_BI()
    {
        // No app but the caller's own is in a group of the tenant setting.
        await using var tenant = await Tenant.StartAsync(Apps.Replace("\"users\":", """
            "tenant": { "settings": [ { "name": "ServicePrincipalAccessPermissionAPIs", "groups": ["Allowed"] }, { "name": "AllowServicePrincipalsUseReadAdminAPIs", "groups": ["Allowed"] } ] },
            "groups": [ { "name": "Allowed", "members": ["PbiDiag"] } ], "users":
            """, StringComparison.Ordinal));
        var rows = await Rows(tenant, static options => options with { UsedByPowerBi = true });

        Assert.Contains(rows, static row => row.App == "Nightly" && row.UsedBy.Contains("Power BI permission"));
        Assert.DoesNotContain(rows, static row => row.App == "Warehouse");
    }

    [Fact]
    public async Task A_role_in_a_workspace_and_a_group_of_the_tenant_setting_are_uses_by_Power_BI_too()
    {
        await using var tenant = await Tenant.StartAsync("""
            { "tenant": { "settings": [ { "name": "ServicePrincipalAccessPermissionAPIs", "groups": ["Allowed"] }, { "name": "AllowServicePrincipalsUseReadAdminAPIs", "groups": ["Allowed"] } ] },
              "groups": [ { "name": "Allowed", "members": ["By group", "PbiDiag"] }, { "name": "Builders", "members": ["By role of a group"] } ],
              "apps": [ { "name": "By role of a group", "secrets": [ { "name": "s" } ] }, { "name": "By role", "secrets": [ { "name": "s" } ] }, { "name": "By group", "secrets": [ { "name": "s" } ] }, { "name": "Apart", "secrets": [ { "name": "s" } ] } ],
              "workspaces": [ { "name": "Sales", "users": { "By role": "Contributor", "Builders": "Member" } } ] }
            """);
        var rows = (await Rows(tenant, static options => options with { UsedByPowerBi = true })).ToDictionary(static row => row.App!);

        Assert.Equal("workspace Sales (Contributor)", rows["By role"].UsedBy.ToString());
        Assert.Equal("workspace Sales (Member) by group 'Builders'", rows["By role of a group"].UsedBy.ToString());
        Assert.Contains("by group 'Allowed'", rows["By group"].UsedBy.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Apart", rows.Keys);
    }

    [Fact]
    public async Task The_last_use_of_each_credential_comes_along_where_it_is_asked_for()
    {
        await using var tenant = await Tenant.StartAsync("""
            { "tenant": { "licences": ["EntraP1"] }, "apps": [ { "name": "App", "secrets": [ { "name": "used", "lastUsed": "-2d" }, { "name": "idle" } ] } ] }
            """);
        var rows = (await Rows(tenant, static options => options with { LastUsed = true, DisplayNames = [Named("App")] })).ToDictionary(static row => row.Name!);

        Assert.Equal(tenant.App("App").Secrets[0].LastUsed!.Value.ToUnixTimeSeconds(), rows["used"].LastUsed!.Value.ToUnixTimeSeconds());
        Assert.Null(rows["idle"].LastUsed);
    }

    [Fact]
    public async Task The_end_in_the_vault_is_compared_and_none_recorded_is_not_never()
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        var rows = await Rows(tenant, static options => options with { VaultName = "kv" });

        Assert.Equal(VaultMatch.Different, Assert.Single(rows, static row => row.Name == "only").Vault);
        Assert.Equal(VaultMatch.NoExpiryRecorded, Assert.Single(rows, static row => row.Name == "new").Vault);
        Assert.Equal(VaultMatch.NoSecretFound, Assert.Single(rows, static row => row.Name == "old").Vault);
    }

    [Fact]
    public async Task Only_what_ends_soon_is_listed_where_that_is_asked_for()
    {
        await using var tenant = await Tenant.StartAsync(Apps);

        Assert.Equal("only", Assert.Single(await Rows(tenant, static options => options with { ExpiresWithin = TimeSpan.FromDays(30) })).Name);
        Assert.Equal("old", Assert.Single(await Rows(tenant, static options => options with { Expired = true })).Name);
    }

    [Fact]
    public async Task No_row_and_no_message_holds_the_beginning_of_a_secret()
    {
        await using var tenant = await Tenant.StartAsync("""{ "apps": [ { "name": "App", "secrets": [ { "name": "s", "value": "zqxK8Q~planted-secret-value-000000000000" } ] } ] }""");
        var output = await Tenant.RunAsync(new SecretExpiryCommand(new SecretExpiryOptions(tenant.Connection)).RunAsync);

        Assert.NotEmpty(output.Objects);
        Assert.DoesNotContain("zqx", output.Text() + string.Join('\n', output.All<AppCredential>().Select(static row => System.Text.Json.JsonSerializer.Serialize(row))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00000000-1111-2222-3333-444444444444", FailureIds.AppNotFound, "No app in this tenant")]
    [InlineData("Gone", FailureIds.AppDeleted, "was deleted on")]
    [InlineData("Warehouse object", FailureIds.AppNotFound, "is the object id of 'Warehouse'")]
    public async Task An_app_that_is_not_there_is_one_clear_record(string which, string id, string says)
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        var appId = which switch
        {
            "Gone" => tenant.App("Gone").AppId.ToString()!,
            "Warehouse object" => tenant.App("Warehouse").Id.ToString()!,
            _ => which,
        };
        var output = await Tenant.RunAsync(new SecretExpiryCommand(new SecretExpiryOptions(tenant.Connection) { AppIds = [appId] }).RunAsync);

        var failure = Assert.Single(output.Failures);
        Assert.Equal(id, failure.Id);
        Assert.Contains(says, failure.Message, StringComparison.Ordinal);
        Assert.Empty(output.Objects);
        if (which == "Gone")
            Assert.Contains("can be restored until", failure.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_apps_of_one_name_are_told_apart_by_their_ids()
    {
        await using var tenant = await Tenant.StartAsync(Apps);
        var rows = await Rows(tenant, static options => options with { DisplayNames = [Named("Twin")] });

        Assert.Equal(new[] { tenant.App("Twin 1"), tenant.App("Twin 2") }.Select(static app => app.AppId.ToString()).Order(), rows.Select(static row => row.AppId).Order());
    }

    [Fact]
    public async Task Without_the_permission_it_ends_with_an_error_and_not_with_an_empty_list()
    {
        await using var tenant = await Tenant.StartAsync(Apps, "Graph Application.Read.All", "Graph Application.ReadWrite.OwnedBy");

        await Assert.ThrowsAsync<FailureException>(() => Tenant.RunAsync(new SecretExpiryCommand(new SecretExpiryOptions(tenant.Connection)).RunAsync));
    }

    [Theory]
    [InlineData("Graph Reports.Read.All", "AuditLog.Read.All and Reports.Read.All")]
    [InlineData("Key vault reader", "Key Vault secrets/list")]
    [InlineData("Power BI admin API", "Power BI admin API")]
    public async Task What_could_not_be_read_beside_the_credentials_is_told_with_its_permission_and_left_empty(string without, string permission)
    {
        // Either of the two serves for the use of credentials.
        await using var tenant = await Tenant.StartAsync(Apps, without, without.EndsWith("Reports.Read.All", StringComparison.Ordinal) ? "Graph AuditLog.Read.All" : "");
        var output = await Tenant.RunAsync(new SecretExpiryCommand(new SecretExpiryOptions(tenant.Connection) { LastUsed = true, VaultName = "kv", UsedByPowerBi = true }).RunAsync);

        Assert.Contains(output.Messages, message => message.Contains(permission, StringComparison.Ordinal));
        var row = Assert.Single(output.All<AppCredential>(), static row => row.App == "Nightly");
        if (without == "Key vault reader")
            Assert.Equal(VaultMatch.NotCompared, row.Vault);
    }

    [Fact]
    public async Task An_app_of_another_tenant_shows_what_its_enterprise_app_holds()
    {
        await using var tenant = await Tenant.StartAsync("""{ "apps": [ { "name": "Foreign", "kind": "Enterprise", "samlCertificates": [ { "name": "saml" } ] } ] }""");
        var rows = await Rows(tenant, options => options with { AppIds = [tenant.App("Foreign").AppId.ToString()!] });

        Assert.Equal(AppObjectKind.ServicePrincipal, Assert.Single(rows).Kind);
    }

    [Fact]
    public async Task Fifty_thousand_apps_take_51_list_requests()
    {
        await using var tenant = await Tenant.StartAsync("""{ "size": { "apps": 49999, "credentialsPerApp": 1.6 } }""");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var counted = new Counted();
        await new SecretExpiryCommand(new SecretExpiryOptions(tenant.Connection)).RunAsync(counted, default);

        Assert.Equal(51, tenant.Simulated.Requests.Count(static request => request.Path.EndsWith("/applications", StringComparison.Ordinal)));
        Assert.InRange(counted.Objects, 79_000, 81_000);
        Console.WriteLine(FormattableString.Invariant($"FIGURES {counted.Objects} rows in {watch.Elapsed.TotalSeconds:0.0} s, first after {counted.First?.TotalSeconds:0.00} s, {GC.GetTotalMemory(true) / 1048576} MB live in the process with the tenant"));
    }

    private static NameTest Named(string name) => new(name, true, other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase));

    private static async Task<IReadOnlyList<AppCredential>> Rows(Tenant tenant, Func<SecretExpiryOptions, SecretExpiryOptions> change)
    {
        var output = await Tenant.RunAsync(new SecretExpiryCommand(change(new SecretExpiryOptions(tenant.Connection))).RunAsync);
        Assert.Empty(output.Failures);
        return output.All<AppCredential>();
    }
}
