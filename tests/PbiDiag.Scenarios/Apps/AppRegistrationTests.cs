using PbiDiag.Commands.Apps;
using PbiDiag.Results;
using PbiDiag.Simulator.Loading;

namespace PbiDiag.Scenarios.Apps;

public sealed class AppRegistrationTests
{
    private const string Healthy = """
        {
          "tenant": { "settings": [
            { "name": "ServicePrincipalAccessPermissionAPIs", "groups": ["Apps"] }, { "name": "AllowServicePrincipalsUseReadAdminAPIs", "groups": ["Apps"] } ] },
          "groups": [ { "name": "Apps", "members": ["App", "PbiDiag"] } ],
          "users": [ { "name": "ada@contoso.com" } ],
          "apps": [
            { "name": "App", "owners": ["ada@contoso.com"], "secrets": [ { "name": "s" } ], "redirectUris": { "web": ["https://app.contoso.com/back"] } },
            { "name": "Broken", "delegatedPermissions": ["PowerBI/Dataset.Read.All"], "secrets": [ { "name": "s", "end": "-1d" } ] } ],
          "workspaces": [ { "name": "Sales", "users": { "App": "Contributor" } } ],
          "signIns": [ { "at": "-3h", "app": "App", "kind": "ServicePrincipal", "errorCode": 0, "credential": "s" } ]
        }
        """;

    [Fact]
    public async Task A_healthy_app_passes_every_check()
    {
        await using var tenant = await Tenant.StartAsync(Healthy);
        var results = await Check(tenant, "App", static options => options with { RedirectUri = "https://app.contoso.com/back", Workspace = "Sales" });

        Assert.All(results, static result => Assert.True(result.Status == CheckStatus.Pass, $"{result}: {result.Message}"));
        Assert.True(results.Count > 12, $"{results.Count} checks");
    }

    [Theory]
    [InlineData("credentials", CheckStatus.Fail)]
    [InlineData("owners", CheckStatus.Warning)]
    [InlineData("app-harmful-permission", CheckStatus.Fail)]
    [InlineData("tenant-setting-apis", CheckStatus.Fail)]
    [InlineData("tenant-setting-admin-apis", CheckStatus.Fail)]
    [InlineData("workspace-role", CheckStatus.Fail)]
    public async Task What_is_wrong_with_a_broken_app_is_named(string check, CheckStatus status)
    {
        await using var tenant = await Tenant.StartAsync(Healthy);
        var result = Assert.Single(await Check(tenant, "Broken"), result => result.Check == check);

        Assert.Equal(status, result.Status);
        Assert.False(string.IsNullOrEmpty(result.Fix));
    }

    [Fact]
    public async Task A_redirect_uri_with_another_slash_shows_the_slash()
    {
        await using var tenant = await Tenant.StartAsync(Healthy);
        var result = Assert.Single(await Check(tenant, "App", static options => options with { RedirectUri = "https://app.contoso.com/back/" }), static result => result.Check == "app-redirect-uri");

        Assert.Equal(CheckStatus.Fail, result.Status);
        Assert.Contains("slash", result.Evidence.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_object_id_is_told_from_an_app_id()
    {
        await using var tenant = await Tenant.StartAsync(Healthy);
        var output = await Tenant.RunAsync(new TestAppRegistrationCommand(new AppRegistrationOptions(tenant.App("App").Id.ToString()!, tenant.Connection)).RunAsync);

        Assert.Equal(("app-id-kind", CheckStatus.Fail), Assert.Single(output.All<CheckResult>()) is var one ? (one.Check, one.Status) : default);
    }

    [Theory]
    [InlineData("Graph AuditLog.Read.All", "AuditLog.Read.All", "app-key-change secret-stale")]
    [InlineData("Graph Directory.Read.All", "Directory.Read.All", "app-consent app-harmful-permission")]
    [InlineData("Graph Policy.Read.All", "Policy.Read.All", "ca-workload")]
    [InlineData("Graph Application.Read.All", "Application.Read.All", "app-exists app-enabled app-audience token-version credentials owners app-key-change secret-stale app-consent app-harmful-permission tenant-setting-apis tenant-setting-admin-apis workspace-role ca-workload")]
    [InlineData("Power BI admin API", "Power BI admin API", "tenant-setting-apis tenant-setting-admin-apis workspace-role")]
    public async Task Without_a_permission_the_checks_that_need_it_name_it_and_nothing_else_changes(string without, string permission, string needing)
    {
        // A caller in the setting's group would be an administrator all the same.
        var scenario = without == "Power BI admin API" ? Healthy.Replace(", \"PbiDiag\"", "", StringComparison.Ordinal) : Healthy;
        await using var full = await Tenant.StartAsync(Healthy);
        await using var tenant = await Tenant.StartAsync(scenario, without, without.EndsWith("Application.Read.All", StringComparison.Ordinal) ? "Graph Application.ReadWrite.OwnedBy" : "");
        var before = (await Check(full, "App")).ToDictionary(static result => result.Check, static result => result.Status);
        var results = await Check(tenant, "App");

        Assert.Equal(needing.Split(' ').Order(StringComparer.Ordinal), results.Where(static result => result.Status == CheckStatus.NotChecked).Select(static result => result.Check).Order(StringComparer.Ordinal));
        Assert.All(results.Where(static result => result.Status == CheckStatus.NotChecked), result => Assert.Contains(permission, result.Permission, StringComparison.Ordinal));
        Assert.All(results.Where(static result => result.Status != CheckStatus.NotChecked), result => Assert.Equal(before[result.Check], result.Status));
    }

    public static TheoryData<string> Permissions
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (var permission in CallerPermissions.Of(ScenarioLoader.Parse(Healthy).Caller))
                data.Add(permission);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Permissions))]
    public async Task No_missing_permission_makes_a_broken_app_pass(string without)
    {
        await using var full = await Tenant.StartAsync(Healthy);
        await using var tenant = await Tenant.StartAsync(Healthy, without);
        var before = (await Check(full, "Broken")).ToDictionary(static result => result.Check, static result => result.Status);

        Assert.All(await Check(tenant, "Broken"), result => Assert.True(result.Status == before[result.Check] || result.Status == CheckStatus.NotChecked, $"{result}: {result.Message}"));
    }

    [Theory]
    [InlineData("0", null, CheckStatus.NotChecked)]
    [InlineData("0", "old", CheckStatus.Warning)]
    [InlineData("0", "new", CheckStatus.Pass)]
    [InlineData("7000222", "old", CheckStatus.Fail)]
    [InlineData("7000215", null, CheckStatus.Fail)]
    [InlineData("53003", "old", CheckStatus.NotChecked)]
    public async Task A_caller_that_still_uses_an_older_secret_is_seen_in_the_log(string code, string? credential, CheckStatus status)
    {
        await using var tenant = await Tenant.StartAsync($$"""
            { "apps": [ { "name": "App", "secrets": [ { "name": "old", "start": "-300d", "end": "+60d" }, { "name": "new", "start": "-20d", "end": "+160d" } ] } ],
              "signIns": [ { "at": "-3h", "app": "App", "kind": "ServicePrincipal", "errorCode": {{code}}{{(credential is null ? "" : $", \"credential\": \"{credential}\"")}} } ] }
            """);
        var result = Assert.Single(await Check(tenant, "App"), static result => result.Check == "secret-stale");

        Assert.Equal(status, result.Status);
        if (status is CheckStatus.Warning or CheckStatus.Fail)
            Assert.Contains("'new'", result.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody", "No app in this tenant")]
    [InlineData("Gone", "was deleted on")]
    public async Task An_app_that_is_not_there_is_one_clear_record(string which, string says)
    {
        await using var tenant = await Tenant.StartAsync("""{ "apps": [ { "name": "Gone", "deleted": "-3d" } ] }""");
        var id = which == "nobody" ? "00000000-1111-2222-3333-444444444444" : tenant.App(which).AppId.ToString()!;
        var result = Assert.Single((await Tenant.RunAsync(new TestAppRegistrationCommand(new AppRegistrationOptions(id, tenant.Connection)).RunAsync)).All<CheckResult>());

        Assert.Equal(("app-exists", CheckStatus.Fail, true), (result.Check, result.Status, result.Message.Contains(says, StringComparison.Ordinal)));
        if (which == "Gone")
            Assert.Contains(FormattableString.Invariant($"restored until {tenant.Simulated.Clock.Now.AddDays(27):yyyy-MM-dd}"), result.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_app_of_another_tenant_only_what_is_here_is_judged()
    {
        await using var tenant = await Tenant.StartAsync("""{ "apps": [ { "name": "Foreign", "kind": "Enterprise" } ] }""");
        var results = await Check(tenant, "Foreign");

        Assert.Contains("registered in another tenant", Assert.Single(results, static result => result.Check == "app-exists").Message, StringComparison.Ordinal);
        foreach (var check in new[] { "app-audience", "credentials", "app-consent", "owners", "app-key-change", "secret-stale" })
            Assert.Equal(CheckStatus.NotChecked, Assert.Single(results, result => result.Check == check).Status);
    }

    private static async Task<IReadOnlyList<CheckResult>> Check(Tenant tenant, string app, Func<AppRegistrationOptions, AppRegistrationOptions>? change = null)
    {
        var options = new AppRegistrationOptions(tenant.App(app).AppId.ToString()!, tenant.Connection);
        return (await Tenant.RunAsync(new TestAppRegistrationCommand(change?.Invoke(options) ?? options).RunAsync)).All<CheckResult>();
    }
}
