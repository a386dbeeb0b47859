using PbiDiag.Facts.Accounts;
using PbiDiag.Facts.Directory;
using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Commands.Accounts;

/// <summary>What Conditional Access makes of the account: by what the log saw, and by what the policies say.</summary>
internal static class AccountPolicyChecks
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(7);

    private static readonly Question Blocked = new(
        "ca-blocked", static signIns => signIns.Blocked, PolicyCoverage.Blocks,
        "Conditional Access stopped a sign-in", "blocks the account at Power BI", "No policy blocks the account at Power BI.",
        "The Conditional Access administrator leaves this account out of the policy, or the refresh uses a service principal.");

    private static readonly Question SecondFactor = new(
        "mfa-required", static signIns => signIns.SecondFactorRefusals, PolicyCoverage.DemandsSecondFactor,
        "A second factor was asked for, which no unattended refresh can give,", "demands a second factor of the account at Power BI",
        "No policy demands a second factor of the account at Power BI. Security defaults and per-user MFA are not seen.",
        "Use a service principal. Or sign in again by hand where the credential is OAuth2: a token got with a second factor serves until it is revoked.");

    public static IEnumerable<CheckResult> All(CheckSheet checks, AccountAnswers answers, DateTimeOffset now) =>
    [
        Judge(checks, answers, Blocked),
        Judge(checks, answers, SecondFactor),
        Covering(checks, answers, "ca-sign-in-frequency", "No policy limits how long a sign-in of the account lasts at Power BI.", policies =>
            [.. policies.Where(PolicyCoverage.IsEnforced).Select(static policy => (policy, PolicyCoverage.Frequency(policy))).Where(static pair => pair.Item2 is not null)
                .Select(static pair => $"{pair.policy.DisplayName}: every {pair.Item2}")],
            "A policy ends the account's sign-ins after some time: an OAuth2 credential stored with it then needs a new one (AADSTS70043, 50078).",
            "Use a service principal, or have the account left out of the policy's sign-in frequency."),
        Covering(checks, answers, "ca-changed", "No policy that covers the account was changed in the last seven days.", policies =>
            [.. policies.Where(policy => (policy.ModifiedDateTime ?? policy.CreatedDateTime) > now - Lately).Select(static policy => $"{policy.DisplayName} ({policy.State}), {AccountChecks.At(policy.ModifiedDateTime ?? policy.CreatedDateTime)}")],
            "Policies that cover the account were changed in the last seven days.", "Compare the times with the first failure."),
    ];

    private static CheckResult Judge(CheckSheet checks, AccountAnswers answers, Question ask)
    {
        var refused = answers.SignIns.Value is { } signIns ? ask.Refusals(signIns) : [];
        string[] rows = [.. refused.Take(5).Select(static row => $"{AccountChecks.At(row.CreatedDateTime)} AADSTS{row.Status?.ErrorCode} {row.AppDisplayName} to {row.ResourceDisplayName}: {Names(row)}")];
        if (refused.FirstOrDefault(row => !answers.SignIns.Value!.IsOver(row)) is { } open)
            return checks.Fail(ask.Name, $"{ask.Seen} on {AccountChecks.At(open.CreatedDateTime)} (AADSTS{open.Status?.ErrorCode}): {Names(open)}.", ask.Fix, rows);
        if (!answers.Policies.IsKnown)
            return checks.NotChecked(ask.Name, answers.Policies.Reason ?? "", answers.Policies.Permission) with { Evidence = TextList.Of(rows) };
        if (answers.User.Value is null)
            return checks.NotChecked(ask.Name, $"Which policies cover the account could not be told: {answers.User.Reason}", answers.User.Permission);
        var (yes, unknown) = Reach(answers, policy => PolicyCoverage.IsEnforced(policy) && ask.Demands(policy));
        if (yes.Count > 0)
            return ByPolicy(checks, ask, yes, rows);
        if (rows.Length > 0)
            return checks.Warn(ask.Name, $"{ask.Seen} on {AccountChecks.At(refused[0].CreatedDateTime)}, and a sign-in has gone well since: {Names(refused[0])}.", ask.Fix, rows);
        if (unknown.Count > 0)
            return checks.NotChecked(ask.Name, $"Whether '{Joined(unknown)}' covers the account hangs on a membership that could not be read.", answers.Memberships.Permission);
        return answers.SignIns.IsKnown ? checks.Pass(ask.Name, ask.Good) : checks.NotChecked(ask.Name, $"{ask.Good} The sign-in log could not be read: {answers.SignIns.Reason}", answers.SignIns.Permission);
    }

    private static CheckResult ByPolicy(CheckSheet checks, Question ask, List<ConditionalAccessPolicy> policies, string[] rows)
    {
        string[] evidence = [.. rows, .. policies.Select(static policy => policy.DisplayName + (PolicyCoverage.IsNarrowed(policy) ? " (for some places, devices, programs or risks)" : ""))];
        var message = $"'{Joined(policies)}' {ask.Says}.";
        return policies.Exists(static policy => PolicyCoverage.Blocks(policy) && !PolicyCoverage.IsNarrowed(policy))
            ? checks.Fail(ask.Name, message, ask.Fix, evidence) : checks.Warn(ask.Name, message, ask.Fix, evidence);
    }

    private static CheckResult Covering(
        CheckSheet checks, AccountAnswers answers, string name, string good, Func<IEnumerable<ConditionalAccessPolicy>, string[]> find, string bad, string fix)
    {
        if (!answers.Policies.IsKnown || answers.User.Value is null)
            return answers.Policies.IsKnown ? checks.NotChecked(name, answers.User.Reason ?? "", answers.User.Permission) : checks.NotChecked(name, answers.Policies.Reason ?? "", answers.Policies.Permission);
        var (yes, unknown) = Reach(answers, static _ => true);
        if (find(yes) is { Length: > 0 } found)
            return checks.Warn(name, bad, fix, found);
        return find(unknown) is { Length: > 0 } perhaps
            ? checks.NotChecked(name, "Whether these policies cover the account hangs on a membership that could not be read.", answers.Memberships.Permission) with { Evidence = TextList.Of(perhaps) }
            : checks.Pass(name, good);
    }

    private static (List<ConditionalAccessPolicy> Yes, List<ConditionalAccessPolicy> Unknown) Reach(AccountAnswers answers, Func<ConditionalAccessPolicy, bool> wanted)
    {
        var byReach = (answers.Policies.Value ?? []).Where(policy => wanted(policy) && PolicyCoverage.Guards(policy, PowerBiService.AppId))
            .ToLookup(policy => PolicyCoverage.Of(policy, answers.User.Value!, answers.Memberships.Value));
        return ([.. byReach[PolicyReach.Yes]], [.. byReach[PolicyReach.Unknown]]);
    }

    private static string Joined(IEnumerable<ConditionalAccessPolicy> policies) => string.Join("', '", policies.Select(static policy => policy.DisplayName));

    private static string Names(SignInRow row) => string.Join(", ", AccountSignIns.Refusing(row)) is { Length: > 0 } names
        ? names : row.ConditionalAccessStatus == "failure" ? $"which policy is hidden without {GraphPermissions.Policies}" : "no policy is named";

    private sealed record Question(
        string Name, Func<AccountSignIns, IReadOnlyList<SignInRow>> Refusals, Func<ConditionalAccessPolicy, bool> Demands, string Seen, string Says, string Good, string Fix);
}
