using System.Text.Json;
using PbiDiag.Checks;
using PbiDiag.Facts;
using PbiDiag.Facts.Apps;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.Directory;
using PbiDiag.Services.Entra.Models;
using PbiDiag.Services.Fabric.Models;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Core.Tests.Checks.Directory;

public sealed class PolicyChecksTests
{
    private const string Mfa = "AADSTS50076: you must use multi-factor authentication to access the resource.";
    private const string Frequency = "AADSTS70043: The refresh token has expired or is invalid due to sign-in frequency checks by conditional access.";
    private const string NotAllowed = "x-powerbi-error-info: ServicePrincipalIsNotAllowedByTenantAdminSwitch";

    private static readonly ConditionalAccessPolicy Changed = new()
    {
        Id = "c1", DisplayName = "Require MFA", State = "enabled", ModifiedDateTime = CaseOf.Now.AddDays(-2.5), GrantControls = new PolicyGrant { BuiltInControls = ["mfa"] },
        Conditions = new PolicyConditions { Users = new PolicyUsers { IncludeUsers = ["u1"] } },
    };

    [Fact]
    public void A_policy_that_covers_the_account_and_was_changed_between_the_runs_is_proof()
    {
        var answer = CaseOf.Ask("ca-changed", Case(Mfa, Changed));

        Assert.Equal(Stance.Proves, answer.Stance);
        Assert.Contains("Require MFA", answer.Evidence[0].Statement, StringComparison.Ordinal);
    }

    [Fact]
    public void The_owners_policy_only_fits_until_the_log_shows_the_very_refusal()
    {
        var owner = Case(Mfa, Changed).WithAccount(CaseOf.User(), Tie.Owner);

        Assert.Equal(Stance.Fits, CaseOf.Ask("ca-changed", owner).Stance);
        Assert.Equal(Stance.Proves, CaseOf.Ask("ca-changed", owner.WithSignIns(CaseOf.Row(50076, -2, new AppliedPolicy { Id = "c1", DisplayName = "Require MFA", Result = "failure" }))).Stance);
    }

    [Theory]
    [InlineData("disabled")]
    [InlineData("enabledForReportingButNotEnforced")]
    public void A_policy_that_is_not_in_force_is_not_held(string state) =>
        Assert.Equal(Stance.Against, CaseOf.Ask("ca-changed", Case(Mfa, Changed with { State = state })).Stance);

    [Fact]
    public void A_policy_that_leaves_the_account_out_is_not_held() =>
        Assert.Equal(Stance.Against, CaseOf.Ask("ca-changed", Case(Mfa, Changed with { Conditions = new PolicyConditions { Users = new PolicyUsers { IncludeUsers = ["All"], ExcludeUsers = ["u1"] } } })).Stance);

    [Fact]
    public void A_policy_that_was_changed_before_the_last_good_run_is_not_held() =>
        Assert.Equal(Stance.Against, CaseOf.Ask("ca-changed", Case(Mfa, Changed with { ModifiedDateTime = CaseOf.Now.AddDays(-9) })).Stance);

    [Fact]
    public void A_policy_for_a_group_that_could_not_be_read_leaves_it_open()
    {
        var facts = Case(Mfa, Changed with { Conditions = new PolicyConditions { Users = new PolicyUsers { IncludeGroups = ["g1"] } } }) with { AccountGroups = CaseOf.Refused<IReadOnlyList<DirectoryObject>>(GraphPermissions.GroupMembers) };
        var answer = CaseOf.Ask("ca-changed", facts);

        Assert.Equal(Stance.Unknown, answer.Stance);
        Assert.Equal(GraphPermissions.GroupMembers, answer.Permission);
    }

    [Fact]
    public void A_changed_policy_beside_an_error_that_speaks_of_none_only_fits() =>
        Assert.Equal(Stance.Fits, CaseOf.Ask("ca-changed", Case("The credentials provided for the source are invalid.", Changed)).Stance);

    [Fact]
    public void Policies_that_could_not_be_read_are_unknown_with_the_permission() =>
        Assert.Equal(GraphPermissions.Policies, CaseOf.Ask("ca-changed", Case(Mfa, Changed) with { Policies = CaseOf.Refused<IReadOnlyList<ConditionalAccessPolicy>>(GraphPermissions.Policies) }).Permission);

    [Fact]
    public void A_policy_for_workload_identities_is_held_for_the_app_that_it_names()
    {
        var policy = Changed with { GrantControls = new PolicyGrant { BuiltInControls = ["block"] }, Conditions = new PolicyConditions { ClientApplications = new PolicyClients { IncludeServicePrincipals = ["p1"] } } };
        var facts = (CaseOf.Text("AADSTS53003: Access has been blocked by Conditional Access policies.") with { Times = CaseOf.Failing, Policies = Of(policy) }).WithApp(CaseOf.App(), CaseOf.Principal());

        Assert.Equal(Stance.Proves, CaseOf.Ask("ca-changed", facts).Stance);
        Assert.Equal(Stance.Against, CaseOf.Ask("ca-changed", facts with { Policies = Of(policy with { Conditions = new PolicyConditions { ClientApplications = new PolicyClients { IncludeServicePrincipals = ["other"] } } }) }).Stance);
    }

    [Fact]
    public void A_sign_in_frequency_that_covers_the_account_is_proof_where_the_code_speaks_of_it()
    {
        var policy = Changed with { SessionControls = JsonDocument.Parse("""{"signInFrequency":{"isEnabled":true,"value":24,"type":"hours"}}""").RootElement };

        Assert.Equal(Stance.Proves, CaseOf.Ask("ca-sign-in-frequency", Case(Frequency, policy)).Stance);
        Assert.Equal(Stance.Fits, CaseOf.Ask("ca-sign-in-frequency", Case("AADSTS140001: The session is not valid.", policy)).Stance);
        Assert.Equal(Stance.Silent, CaseOf.Ask("ca-sign-in-frequency", Case(Frequency, Changed)).Stance);
        Assert.Equal(Stance.Against, CaseOf.Ask("ca-sign-in-frequency", Case("AADSTS140001: The session is not valid.", Changed)).Stance);
    }

    [Fact]
    public void A_tenant_that_is_nowhere_is_proof_and_one_that_is_there_speaks_against_it()
    {
        var facts = CaseOf.Text("AADSTS90002: Tenant 'contoso.example' not found.") with { TenantId = "contoso.example" };

        Assert.Equal(Stance.Proves, CaseOf.Ask("tenant-exists", facts with { OpenId = FactOf.Answer<OpenIdConfiguration>(null) }).Stance);
        Assert.Equal(Stance.Against, CaseOf.Ask("tenant-exists", facts with { OpenId = FactOf.Answer(new OpenIdConfiguration { Issuer = "https://sts" }) }).Stance);
        Assert.Equal(Stance.Unknown, CaseOf.Ask("tenant-exists", facts).Stance);
        Assert.Equal(Stance.Silent, CaseOf.Ask("tenant-exists", (CaseOf.Text("AADSTS16003: wrong") with { TenantId = "contoso.example" }) with { OpenId = FactOf.Answer(new OpenIdConfiguration()) }).Stance);
    }

    [Fact]
    public void A_service_that_is_not_in_the_tenant_or_disabled_is_proof()
    {
        var facts = CaseOf.Text("AADSTS500011: The resource principal named https://database.windows.net/ was not found in the tenant named Contoso.");

        Assert.Equal(Stance.Proves, CaseOf.Ask("resource-exists", facts with { Resource = FactOf.Answer(new FoundApp("x")) }).Stance);
        Assert.Equal(Stance.Proves, CaseOf.Ask("resource-exists", facts with { Resource = FactOf.Answer(new FoundApp("x") { Principal = FactOf.Answer(CaseOf.Principal() with { AccountEnabled = false }) }) }).Stance);
        Assert.Equal(Stance.Against, CaseOf.Ask("resource-exists", facts with { Resource = FactOf.Answer(new FoundApp("x") { Principal = FactOf.Answer(CaseOf.Principal()) }) }).Stance);
        Assert.Equal(GraphPermissions.Applications, CaseOf.Ask("resource-exists", facts with { Resource = CaseOf.Refused<FoundApp>(GraphPermissions.Applications) }).Permission);
    }

    [Fact]
    public void A_setting_that_is_on_for_other_groups_is_proof_and_one_for_its_own_group_speaks_against_it()
    {
        Assert.Equal(Stance.Proves, CaseOf.Ask("tenant-setting", Setting(NotAllowed, "g2")).Stance);
        Assert.Equal(Stance.Against, CaseOf.Ask("tenant-setting", Setting(NotAllowed, "g1")).Stance);
    }

    [Fact]
    public void A_setting_for_groups_that_could_not_be_read_leaves_it_open()
    {
        var answer = CaseOf.Ask("tenant-setting", Setting(NotAllowed, "g2") with { AppGroups = CaseOf.Refused<IReadOnlyList<DirectoryObject>>(GraphPermissions.GroupMembers) });

        Assert.Equal((Stance.Unknown, GraphPermissions.GroupMembers), (answer.Stance, answer.Permission));
    }

    [Fact]
    public void Settings_that_could_not_be_read_are_unknown_with_the_permission() =>
        Assert.Equal(GraphPermissions.PowerBiAdmin, CaseOf.Ask("tenant-setting", Setting(NotAllowed, "g1") with { TenantSettings = CaseOf.Refused<IReadOnlyList<TenantSetting>>(GraphPermissions.PowerBiAdmin) }).Permission);

    private static CaseFacts Setting(string text, string group) => CaseOf.Text(text).WithApp(CaseOf.App(), CaseOf.Principal()) with
    {
        AppGroups = FactOf.Answer<IReadOnlyList<DirectoryObject>>([new DirectoryObject { Id = "g1" }]),
        TenantSettings = FactOf.Answer<IReadOnlyList<TenantSetting>>([new TenantSetting { SettingName = "ServicePrincipalAccessPermissionAPIs", Enabled = true, EnabledSecurityGroups = [new TenantSettingGroup { GraphId = group }] }]),
    };

    private static CaseFacts Case(string text, ConditionalAccessPolicy policy) =>
        (CaseOf.Text(text) with { Times = CaseOf.Failing, Policies = Of(policy), AccountGroups = FactOf.Answer<IReadOnlyList<DirectoryObject>>([]) }).WithAccount(CaseOf.User()).WithSignIns();

    private static Fact<IReadOnlyList<ConditionalAccessPolicy>> Of(ConditionalAccessPolicy policy) => FactOf.Answer<IReadOnlyList<ConditionalAccessPolicy>>([policy]);
}
