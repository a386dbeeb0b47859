using PbiDiag.Commands.Accounts;
using PbiDiag.Commands.Selection;
using PbiDiag.Results;
using PbiDiag.Scenarios.Apps;
using PbiDiag.Simulator.Loading;

namespace PbiDiag.Scenarios.Accounts;

public sealed class ServiceAccountTests
{
    private const string Healthy = """
        {
          "tenant": { "licences": ["EntraP2"] },
          "users": [
            { "name": "good@contoso.com", "passwordChanged": "-90d", "sessionsValidFrom": "-90d" },
            { "name": "bad@contoso.com", "enabled": false, "type": "Guest", "synced": true, "passwordChanged": "-2d", "sessionsValidFrom": "-2d", "risk": "high", "licences": ["PowerBIFree"] },
            { "name": "left@contoso.com", "deleted": "-3d" } ],
          "groups": [ { "name": "Service accounts", "members": ["bad@contoso.com"] } ],
          "conditionalAccessPolicies": [
            { "name": "Block service accounts", "users": ["Service accounts"], "resources": ["PowerBI"], "grant": ["block"], "modified": "-1d" },
            { "name": "MFA for bad", "users": ["bad@contoso.com"], "grant": ["mfa"], "signInFrequencyHours": 8, "created": "-90d", "modified": "-90d" },
            { "name": "MFA elsewhere", "users": ["All"], "resources": ["KeyVault"], "grant": ["mfa"], "created": "-90d", "modified": "-90d" },
            { "name": "Off", "users": ["All"], "grant": ["block"], "state": "Disabled", "created": "-90d", "modified": "-90d" } ],
          "capacities": [ { "name": "P1" } ],
          "workspaces": [ { "name": "Sales", "capacity": "P1", "users": { "good@contoso.com": "Contributor" }, "models": [
            { "name": "Good", "owner": "good@contoso.com", "connections": [] },
            { "name": "Bad", "owner": "bad@contoso.com", "connections": [], "failure": { "code": "ModelRefreshFailed_CredentialsNotSpecified" }, "failureSince": "-3d" } ] } ],
          "directoryAudits": [ { "at": "-2d", "activity": "Reset password (by admin)", "category": "UserManagement", "target": "bad@contoso.com", "by": "good@contoso.com" } ],
          "signIns": [
            { "at": "-3h", "user": "good@contoso.com", "kind": "NonInteractive", "errorCode": 0 },
            { "at": "-3h", "user": "bad@contoso.com", "kind": "NonInteractive", "errorCode": 50076 },
            { "at": "-2h", "user": "bad@contoso.com", "errorCode": 53003, "policies": [ { "policy": "Block service accounts", "result": "failure" } ] } ]
        }
        """;

    [Fact]
    public async Task A_healthy_account_passes_every_check()
    {
        await using var tenant = await Tenant.StartAsync(Healthy);
        var results = await Test(tenant, "good@contoso.com");

        Assert.All(results, static result => Assert.True(result.Status == CheckStatus.Pass, $"{result}: {result.Message}"));
        Assert.Equal(
            ["account-enabled", "account-exists", "account-licence", "account-risk", "account-type", "ca-blocked", "ca-changed", "ca-sign-in-frequency", "mfa-required", "password-changed", "sessions-revoked", "sign-in-log", "workspace-role"],
            results.Select(static result => result.Check).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("account-exists", CheckStatus.Pass, "is here")]
    [InlineData("account-enabled", CheckStatus.Fail, "AADSTS50057")]
    [InlineData("account-type", CheckStatus.Warning, "guest")]
    [InlineData("password-changed", CheckStatus.Warning, "likely the cause")]
    [InlineData("sessions-revoked", CheckStatus.Warning, "likely the cause")]
    [InlineData("sign-in-log", CheckStatus.Fail, "AADSTS53003")]
    [InlineData("account-risk", CheckStatus.Fail, "level high")]
    [InlineData("ca-blocked", CheckStatus.Fail, "Block service accounts")]
    [InlineData("mfa-required", CheckStatus.Fail, "AADSTS50076")]
    [InlineData("ca-sign-in-frequency", CheckStatus.Warning, "ends the account's sign-ins")]
    [InlineData("ca-changed", CheckStatus.Warning, "changed in the last seven days")]
    [InlineData("account-licence", CheckStatus.Warning, "free")]
    [InlineData("workspace-role", CheckStatus.Warning, "no role in any workspace")]
    public async Task What_is_wrong_with_a_broken_account_is_named(string check, CheckStatus status, string says)
    {
        await using var tenant = await Tenant.StartAsync(Healthy);
        var result = Assert.Single(await Test(tenant, "bad@contoso.com"), result => result.Check == check);

        Assert.Equal((check, status), (result.Check, result.Status));
        Assert.Contains(says, result.Message, StringComparison.Ordinal);
        if (status != CheckStatus.Pass)
            Assert.False(string.IsNullOrEmpty(result.Fix));
    }

    [Fact]
    public async Task The_audit_log_says_whose_hand_it_was()
    {
        await using var tenant = await Tenant.StartAsync(Healthy);
        var result = Assert.Single(await Test(tenant, "bad@contoso.com"), static result => result.Check == "sessions-revoked");

        Assert.Contains("Reset password (by admin), by good@contoso.com", result.Evidence.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_row_in_the_log_the_policy_itself_tells()
    {
        await using var tenant = await Tenant.StartAsync(Healthy.Replace("\"user\": \"bad@contoso.com\"", "\"user\": \"good@contoso.com\"", StringComparison.Ordinal));
        var results = await Test(tenant, "bad@contoso.com");

        Assert.Equal((CheckStatus.Fail, CheckStatus.Warning), (results.Single(static result => result.Check == "ca-blocked").Status, results.Single(static result => result.Check == "mfa-required").Status));
        Assert.Equal("MFA for bad", results.Single(static result => result.Check == "mfa-required").Evidence.ToString());
        Assert.Equal(CheckStatus.NotChecked, results.Single(static result => result.Check == "sign-in-log").Status);
    }

    [Theory]
    [InlineData(10, CheckStatus.Fail)]
    [InlineData(1, CheckStatus.Pass)]
    public async Task The_time_of_storing_decides_where_it_is_given(int daysAgo, CheckStatus status)
    {
        await using var tenant = await Tenant.StartAsync(Healthy);
        var results = await Test(tenant, "bad@contoso.com", stored: tenant.Simulated.Clock.Now.AddDays(-daysAgo));

        Assert.Equal(status, Assert.Single(results, static result => result.Check == "password-changed").Status);
        Assert.Equal(status, Assert.Single(results, static result => result.Check == "sessions-revoked").Status);
    }

    [Fact]
    public async Task Good_refreshes_since_speak_against_what_the_time_of_storing_says()
    {
        await using var tenant = await Tenant.StartAsync(Healthy);
        var results = await Test(tenant, "good@contoso.com", stored: tenant.Simulated.Clock.Now.AddDays(-100));

        Assert.Equal(CheckStatus.Warning, Assert.Single(results, static result => result.Check == "password-changed").Status);
    }

    [Theory]
    [InlineData("Good", CheckStatus.Pass)]
    [InlineData("Bad", CheckStatus.Warning)]
    public async Task A_named_model_shows_whether_its_credential_still_works(string model, CheckStatus status)
    {
        await using var tenant = await Tenant.StartAsync(Healthy);
        var results = await Test(tenant, "bad@contoso.com", change: options => options with { Model = new ItemChoice { Datasets = [model] } });

        var result = Assert.Single(results, static result => result.Check == "password-changed");
        Assert.Equal(status, result.Status);
        Assert.Contains($"Sales/{model}: last good refresh", result.Evidence.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Models_outside_a_capacity_are_read_by_their_history()
    {
        await using var tenant = await Tenant.StartAsync(Healthy.Replace("\"capacity\": \"P1\", ", "", StringComparison.Ordinal));

        Assert.Equal(CheckStatus.Warning, Assert.Single(await Test(tenant, "bad@contoso.com"), static result => result.Check == "password-changed").Status);
        Assert.Equal(CheckStatus.Pass, Assert.Single(await Test(tenant, "good@contoso.com"), static result => result.Check == "password-changed").Status);
    }

    [Fact]
    public async Task A_deleted_account_can_be_restored_until_a_day_that_is_named()
    {
        await using var tenant = await Tenant.StartAsync(Healthy);
        var result = Assert.Single(await Test(tenant, "left@contoso.com"));

        Assert.Equal(("account-exists", CheckStatus.Fail), (result.Check, result.Status));
        Assert.Contains("was deleted on", result.Message, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"restored until {tenant.Simulated.Clock.Now.AddDays(27):yyyy-MM-dd}"), result.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody@contoso.com")]
    [InlineData("not an account")]
    [InlineData("00000000-1111-2222-3333-444444444444")]
    public async Task An_unknown_account_is_one_clear_record(string name)
    {
        await using var tenant = await Tenant.StartAsync(Healthy);
        var result = Assert.Single(await Test(tenant, name));

        Assert.Equal(("account-exists", CheckStatus.Fail, name), (result.Check, result.Status, result.UserPrincipalName));
    }

    [Fact]
    public async Task Many_accounts_share_what_holds_for_all_of_them()
    {
        await using var tenant = await Tenant.StartAsync(Healthy);
        var options = new ServiceAccountOptions([new("good@contoso.com", null), new("GOOD@contoso.com", null), new("nobody@contoso.com", null), new("bad@contoso.com", null)], tenant.Connection);
        var output = await Tenant.RunAsync(new TestServiceAccountCommand(options).RunAsync);

        Assert.Empty(output.Failures);
        Assert.Equal(["good@contoso.com", "nobody@contoso.com", "bad@contoso.com"], output.All<CheckResult>().Select(static result => result.UserPrincipalName).Distinct());
        foreach (var path in new[] { "policies", "$batch", "admin/groups", "refreshables", "admin/datasets" })
            Assert.Single(tenant.Simulated.Requests, request => request.Status == 200 && request.Path.EndsWith(path, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Graph User.Read.All", "User.Read.All", "account-exists account-enabled account-type password-changed sessions-revoked account-risk account-licence ca-blocked mfa-required ca-sign-in-frequency ca-changed")]
    [InlineData("Graph AuditLog.Read.All", "AuditLog.Read.All", "sign-in-log ca-blocked mfa-required")]
    [InlineData("Graph Policy.Read.All", "Policy.Read.All", "ca-blocked mfa-required ca-sign-in-frequency ca-changed")]
    [InlineData("Graph IdentityRiskyUser.Read.All", "IdentityRiskyUser.Read.All", "account-risk")]
    [InlineData("Power BI admin API", "Power BI admin API", "password-changed sessions-revoked workspace-role")]
    public async Task Without_a_permission_the_checks_that_need_it_name_it_and_nothing_else_changes(string without, string permission, string needing)
    {
        await using var full = await Tenant.StartAsync(Healthy);
        await using var tenant = await Tenant.StartAsync(Healthy, without);
        var before = (await Test(full, "good@contoso.com")).ToDictionary(static result => result.Check, static result => result.Status);
        var results = await Test(tenant, "good@contoso.com");

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
    public async Task No_missing_permission_makes_a_broken_account_pass(string without)
    {
        await using var full = await Tenant.StartAsync(Healthy);
        await using var tenant = await Tenant.StartAsync(Healthy, without);
        var before = (await Test(full, "bad@contoso.com")).ToDictionary(static result => result.Check, static result => result.Status);

        Assert.All(await Test(tenant, "bad@contoso.com"), result => Assert.True(
            result.Status == before[result.Check] || result.Status == CheckStatus.NotChecked || (result.Status != CheckStatus.Pass && before[result.Check] != CheckStatus.Pass), $"{result}: {result.Message}"));
    }

    [Fact]
    public async Task Without_Entra_P2_the_risk_is_not_known()
    {
        await using var tenant = await Tenant.StartAsync(Healthy.Replace("EntraP2", "EntraP1", StringComparison.Ordinal));
        var result = Assert.Single(await Test(tenant, "bad@contoso.com"), static result => result.Check == "account-risk");

        Assert.Equal(CheckStatus.NotChecked, result.Status);
        Assert.Contains("Entra ID P2", result.Permission, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<CheckResult>> Test(Tenant tenant, string account, DateTimeOffset? stored = null, Func<ServiceAccountOptions, ServiceAccountOptions>? change = null)
    {
        var options = new ServiceAccountOptions([new AccountChoice(account, stored)], tenant.Connection);
        var output = await Tenant.RunAsync(new TestServiceAccountCommand(change?.Invoke(options) ?? options).RunAsync);
        Assert.Empty(output.Failures);
        return output.All<CheckResult>();
    }
}
