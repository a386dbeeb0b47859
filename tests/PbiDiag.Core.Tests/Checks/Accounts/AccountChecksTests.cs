using PbiDiag.Checks;
using PbiDiag.Facts;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.Directory;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Core.Tests.Checks.Accounts;

public sealed class AccountChecksTests
{
    private const string Disabled = "AADSTS50057: The user account is disabled.";
    private const string Revoked = "AADSTS50173: The provided grant has expired due to it being revoked, a fresh auth token is needed.";
    private const string Mfa = "AADSTS50076: you must use multi-factor authentication to access the resource.";

    [Theory]
    [InlineData("account-enabled")]
    [InlineData("account-exists")]
    [InlineData("account-type")]
    [InlineData("account-licence")]
    [InlineData("password-expired")]
    [InlineData("sessions-revoked")]
    public void An_account_that_could_not_be_read_is_unknown_with_the_permission(string check)
    {
        var answer = CaseOf.Ask(check, CaseOf.Text(Disabled) with { AccountName = new Tied<string>(CaseOf.Name, Tie.Named), Account = CaseOf.Refused<User>(GraphPermissions.Users) });

        Assert.Equal(Stance.Unknown, answer.Stance);
        Assert.Equal(GraphPermissions.Users, answer.Permission);
    }

    [Theory]
    [InlineData("sign-in-log")]
    [InlineData("mfa-required")]
    [InlineData("account-locked")]
    [InlineData("device-state")]
    [InlineData("federation-trust")]
    public void A_log_that_could_not_be_read_is_unknown_with_the_permission(string check)
    {
        var answer = CaseOf.Ask(check, CaseOf.Text(Mfa) with { AccountSignIns = CaseOf.Refused<IReadOnlyList<SignInRow>>(GraphPermissions.SignIns) });

        Assert.Equal(Stance.Unknown, answer.Stance);
        Assert.Equal(GraphPermissions.SignIns, answer.Permission);
    }

    [Theory]
    [InlineData("mfa-required", 50076, "mfa-required")]
    [InlineData("account-locked", 50053, "account-locked")]
    [InlineData("device-state", 53000, "device-unfit")]
    [InlineData("federation-trust", 50107, "federation-broken")]
    [InlineData("sign-in-log", 50057, "account-disabled")]
    public void A_refusal_of_the_named_account_proves_what_its_code_states(string check, int code, string trouble)
    {
        var answer = CaseOf.Ask(check, CaseOf.Text("The credentials are invalid.").WithAccount(CaseOf.User()).WithSignIns(CaseOf.Row(code)));

        Assert.Equal((Stance.Proves, trouble), (answer.Stance, answer.Trouble?.Id));
        Assert.Equal($"AADSTS{code}", answer.Evidence[0].Value);
    }

    [Fact]
    public void A_refusal_of_the_owner_with_another_code_only_fits()
    {
        var answer = CaseOf.Ask("mfa-required", CaseOf.Text("The credentials are invalid.").WithAccount(CaseOf.User(), Tie.Owner).WithSignIns(CaseOf.Row(50076)));

        Assert.Equal(Stance.Fits, answer.Stance);
        Assert.Contains("No service tells which account", answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_of_the_owner_with_the_very_code_is_the_failing_one() =>
        Assert.Equal(Stance.Proves, CaseOf.Ask("mfa-required", CaseOf.Text(Mfa).WithAccount(CaseOf.User(), Tie.Owner).WithSignIns(CaseOf.Row(50076))).Stance);

    [Fact]
    public void A_refusal_from_before_the_last_good_run_is_not_held() =>
        Assert.Equal(Stance.Silent, CaseOf.Ask("mfa-required", (CaseOf.Text(Mfa) with { Times = CaseOf.Failing }).WithAccount(CaseOf.User()).WithSignIns(CaseOf.Row(50076, -24 * 5))).Stance);

    [Fact]
    public void A_refusal_before_a_good_sign_in_is_no_trouble_of_an_account_asked_about() =>
        Assert.Equal(Stance.Silent, CaseOf.Ask("sign-in-log", CaseOf.Text(null).WithAccount(CaseOf.User()).WithSignIns(CaseOf.Row(0, -1), CaseOf.Row(50076))).Stance);

    [Fact]
    public void A_report_only_policy_names_nobody_who_refused()
    {
        var row = CaseOf.Row(50076, -2, new AppliedPolicy { DisplayName = "Trial", Result = "reportOnlyFailure" });

        Assert.DoesNotContain("Trial", CaseOf.Ask("mfa-required", CaseOf.Text(Mfa).WithAccount(CaseOf.User()).WithSignIns(row)).Evidence[0].Statement, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disabled_account_that_the_error_names_is_proof() =>
        Assert.Equal(Stance.Proves, CaseOf.Ask("account-enabled", CaseOf.Text(Disabled).WithAccount(CaseOf.User() with { AccountEnabled = false })).Stance);

    [Fact]
    public void A_disabled_owner_only_fits() =>
        Assert.Equal(Stance.Fits, CaseOf.Ask("account-enabled", CaseOf.Text(Disabled).WithAccount(CaseOf.User() with { AccountEnabled = false }, Tie.Owner)).Stance);

    [Fact]
    public void An_enabled_account_speaks_against_it_and_an_enabled_owner_does_not()
    {
        Assert.Equal(Stance.Against, CaseOf.Ask("account-enabled", CaseOf.Text(Disabled).WithAccount(CaseOf.User())).Stance);
        Assert.Equal(Stance.Silent, CaseOf.Ask("account-enabled", CaseOf.Text(Disabled).WithAccount(CaseOf.User(), Tie.Owner)).Stance);
    }

    [Fact]
    public void A_deleted_account_is_told_with_the_day_until_which_it_can_be_restored()
    {
        var gone = CaseOf.Text("AADSTS50034: The user account does not exist in the directory.").WithAccount(null) with { DeletedAccount = FactOf.Answer(CaseOf.User() with { DeletedDateTime = CaseOf.Now.AddDays(-2) }) };
        var answer = CaseOf.Ask("account-exists", gone);

        Assert.Equal((Stance.Proves, "account-deleted"), (answer.Stance, answer.Trouble?.Id));
        Assert.Contains("2026-07-18", answer.Evidence[0].Statement, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deletion_after_the_failures_began_is_not_their_cause()
    {
        var gone = (CaseOf.Text("The credentials are invalid.") with { Times = CaseOf.Failing }).WithAccount(null) with { DeletedAccount = FactOf.Answer(CaseOf.User() with { DeletedDateTime = CaseOf.Now.AddHours(-2) }) };

        Assert.Equal(Stance.Silent, CaseOf.Ask("account-exists", gone).Stance);
    }

    [Fact]
    public void An_account_that_is_nowhere_is_proof_only_where_the_code_says_so()
    {
        var nowhere = FactOf.Answer<User>(null);

        Assert.Equal(Stance.Proves, CaseOf.Ask("account-exists", CaseOf.Text("AADSTS50034: The user account does not exist in the directory.").WithAccount(null) with { DeletedAccount = nowhere }).Stance);
        Assert.Equal(Stance.Fits, CaseOf.Ask("account-exists", CaseOf.Text("The credentials are invalid.").WithAccount(null) with { DeletedAccount = nowhere }).Stance);
    }

    [Fact]
    public void A_guest_fits_and_a_member_says_nothing()
    {
        Assert.Equal(Stance.Fits, CaseOf.Ask("account-type", CaseOf.Text("AADSTS50056: Invalid or null password.").WithAccount(CaseOf.User() with { UserType = "Guest" })).Stance);
        Assert.Equal(Stance.Silent, CaseOf.Ask("account-type", CaseOf.Text("AADSTS50056: Invalid or null password.").WithAccount(CaseOf.User())).Stance);
    }

    [Fact]
    public void Sessions_revoked_between_the_runs_of_the_named_account_are_proof()
    {
        var user = CaseOf.User() with { SignInSessionsValidFromDateTime = CaseOf.Now.AddDays(-2.5) };
        var answer = CaseOf.Ask("sessions-revoked", (CaseOf.Text(Revoked) with { Times = CaseOf.Failing }).WithAccount(user));

        Assert.Equal((Stance.Proves, "sessions-revoked"), (answer.Stance, answer.Trouble?.Id));
    }

    [Fact]
    public void Sessions_that_ended_with_a_change_of_the_password_are_told_as_that()
    {
        var user = CaseOf.User() with { SignInSessionsValidFromDateTime = CaseOf.Now.AddDays(-2.5), LastPasswordChangeDateTime = CaseOf.Now.AddDays(-2.5) };

        Assert.Equal("password-changed", CaseOf.Ask("sessions-revoked", (CaseOf.Text(Revoked) with { Times = CaseOf.Failing }).WithAccount(user)).Trouble?.Id);
    }

    [Fact]
    public void Sessions_of_the_owner_that_were_revoked_long_ago_do_not_rule_out_what_the_code_states()
    {
        var user = CaseOf.User() with { SignInSessionsValidFromDateTime = CaseOf.Now.AddDays(-90) };

        Assert.Equal(Stance.Silent, CaseOf.Ask("sessions-revoked", (CaseOf.Text(Revoked) with { Times = CaseOf.Failing }).WithAccount(user, Tie.Owner)).Stance);
        Assert.Equal(Stance.Against, CaseOf.Ask("sessions-revoked", (CaseOf.Text("The credentials are invalid.") with { Times = CaseOf.Failing }).WithAccount(user)).Stance);
    }

    [Fact]
    public void A_mark_of_risk_alone_refuses_no_sign_in()
    {
        var risk = FactOf.Answer(new RiskyUser { RiskState = "atRisk", RiskLevel = "high", RiskLastUpdatedDateTime = CaseOf.Now.AddDays(-1) });

        Assert.Equal(Stance.Fits, CaseOf.Ask("account-risk", CaseOf.Text("The credentials are invalid.").WithAccount(CaseOf.User()) with { Risk = risk }).Stance);
        Assert.Equal(Stance.Proves, CaseOf.Ask("account-risk", CaseOf.Text("AADSTS53004: User needs to complete the registration.").WithAccount(CaseOf.User()) with { Risk = risk }).Stance);
    }

    [Fact]
    public void A_risk_that_was_dismissed_is_none()
    {
        var risk = FactOf.Answer(new RiskyUser { RiskState = "dismissed" });

        Assert.Equal(Stance.Silent, CaseOf.Ask("account-risk", CaseOf.Text(Mfa).WithAccount(CaseOf.User()) with { Risk = risk }).Stance);
    }

    [Theory]
    [InlineData("70d33638-9c74-4d01-bfd3-562de28bd4ba", "Enabled", Stance.Silent)]
    [InlineData("70d33638-9c74-4d01-bfd3-562de28bd4ba", "Deleted", Stance.Proves)]
    [InlineData("2049e525-b859-401b-b2a0-e0a31c4b1fe4", "Enabled", Stance.Fits)]
    public void Only_a_plan_in_force_is_a_licence(string plan, string status, Stance expected)
    {
        var user = CaseOf.User() with { AssignedPlans = [new AssignedPlan { ServicePlanId = plan, CapabilityStatus = status }] };

        Assert.Equal(expected, CaseOf.Ask("account-licence", CaseOf.Text("{\"error\":{\"code\":\"PowerBINotLicensedException\"}}").WithAccount(user)).Stance);
    }

    [Fact]
    public void A_password_that_was_changed_after_the_text_speaks_against_its_age()
    {
        var facts = CaseOf.Text("AADSTS50055: The password is expired.") with { Times = new RunTimes { FailedAt = CaseOf.Now.AddDays(-2) } };

        Assert.Equal(Stance.Against, CaseOf.Ask("password-expired", facts.WithAccount(CaseOf.User() with { LastPasswordChangeDateTime = CaseOf.Now.AddDays(-1) })).Stance);
        Assert.Equal(Stance.Fits, CaseOf.Ask("password-expired", facts.WithAccount(CaseOf.User() with { LastPasswordChangeDateTime = CaseOf.Now.AddDays(-100) })).Stance);
    }
}
