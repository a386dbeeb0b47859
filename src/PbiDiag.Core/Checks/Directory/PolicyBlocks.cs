using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.Directory;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Checks.Directory;

internal sealed class PolicyBlocks : Check
{
    public override string Id => "ca-blocked";

    public override string Question => "Which Conditional Access policy stopped the sign-in, by its result in the sign-in log?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.AccountSignIns];

    public override IEnumerable<FactKind> NeedsFor(CaseFacts facts) => IsOfApp(facts) ? [FactKind.AppSignIns] : Needs;

    internal override IReadOnlyList<Trouble> Finds => [DirectoryTrouble.PolicyBlocks];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        var log = IsOfApp(facts) ? facts.AppSignIns : facts.AccountSignIns;
        if (log is not { IsKnown: true, Value: { } rows })
            return Seen.NotRead(log);
        var stopped = rows.Where(row => row.ConditionalAccessStatus == "failure" && Ties.SinceLastSuccess(row.CreatedDateTime, facts)).ToList();
        if (stopped.Count == 0)
            return CheckAnswer.Silent("The sign-in log shows no sign-in since the last good run that a policy stopped.");
        if (stopped.Find(static row => Failed(row) is not null) is not { } row)
            return CheckAnswer.Unknown("The log says that a policy stopped the sign-in, and this identity may not see which.", GraphPermissions.Policies);
        var seen = Seen.In(
            Seen.Graph + "auditLogs/signIns",
            $"The policy '{Failed(row)!.DisplayName}' stopped a sign-in of {Who(row)} at {Seen.Utc(row.CreatedDateTime)}.",
            $"AADSTS{row.Status?.ErrorCode}", row.CreatedDateTime, row.CorrelationId);
        // A policy that asks for a second factor or a device and does not get it blocks nothing by itself.
        var trouble = Words.StatedBy(row) is { } stated && (stated == AccountTrouble.MfaRequired || stated == AccountTrouble.DeviceUnfit) ? stated : DirectoryTrouble.PolicyBlocks;
        // The owner's own sign-ins show the same code as the failure: that is the very sign-in.
        var answer = facts.AccountName?.IsSure != false || Ties.SameCode(row, facts)
            ? CheckAnswer.Proves(trouble, seen)
            : CheckAnswer.Fits(trouble, Ties.Loose(facts, row.UserPrincipalName), seen);
        return answer with { Subject = Who(row), Since = row.CreatedDateTime };
    }

    // Where no account is known, it is the app that signs in by itself.
    private static bool IsOfApp(CaseFacts facts) => facts is { AppId: not null, AccountName: null };

    private static string? Who(SignInRow row) => row.UserPrincipalName is { Length: > 0 } user ? user : row.ServicePrincipalName;

    private static AppliedPolicy? Failed(SignInRow row) => row.AppliedConditionalAccessPolicies?.FirstOrDefault(static policy => policy.Result == "failure");
}
