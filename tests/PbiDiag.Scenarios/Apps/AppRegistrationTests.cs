using PbiDiag.Commands.Apps;
using PbiDiag.Results;

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
          "workspaces": [ { "name": "Sales", "users": { "App": "Contributor" } } ]
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
    [InlineData("admin-api-permissions", CheckStatus.Fail)]
    [InlineData("tenant-setting-apis", CheckStatus.Fail)]
    [InlineData("tenant-setting-admin-apis", CheckStatus.Fail)]
    [InlineData("workspace-roles", CheckStatus.Fail)]
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
    [InlineData("Graph Application.Read.All", "Application.Read.All")]
    [InlineData("Graph AuditLog.Read.All", "AuditLog.Read.All")]
    [InlineData("Graph Directory.Read.All", "Directory.Read.All")]
    [InlineData("Graph GroupMember.Read.All", "GroupMember.Read.All")]
    [InlineData("Graph Policy.Read.All", "Policy.Read.All")]
    [InlineData("Power BI admin API", "Power BI admin API")]
    public async Task A_missing_permission_is_named_and_never_passes(string without, string permission)
    {
        await using var full = await Tenant.StartAsync(Healthy);
        // A caller in the setting's group would be an administrator all the same.
        await using var tenant = await Tenant.StartAsync(Healthy.Replace(", \"PbiDiag\"", "", StringComparison.Ordinal), without);
        var expected = (await Check(full, "App")).ToDictionary(static result => result.Check, static result => result.Status);
        var results = await Check(tenant, "App");
        var unknown = results.Where(static result => result.Status == CheckStatus.NotChecked).ToList();

        Assert.All(results, result => Assert.True(result.Status == CheckStatus.NotChecked || result.Status == expected.GetValueOrDefault(result.Check, result.Status), $"{result}: {result.Message}"));
        if (Answers(without))
            Assert.Contains(unknown, result => result.Permission?.Contains(permission, StringComparison.Ordinal) == true);
        Assert.DoesNotContain(unknown, static result => string.IsNullOrEmpty(result.Message));
    }

    // Being in a group can be asked with the permission to read apps as well.
    private static bool Answers(string without) => without != "Graph GroupMember.Read.All";

    private static async Task<IReadOnlyList<CheckResult>> Check(Tenant tenant, string app, Func<AppRegistrationOptions, AppRegistrationOptions>? change = null)
    {
        var options = new AppRegistrationOptions(tenant.App(app).AppId.ToString()!, tenant.Connection);
        return (await Tenant.RunAsync(new TestAppRegistrationCommand(change?.Invoke(options) ?? options).RunAsync)).All<CheckResult>();
    }
}
