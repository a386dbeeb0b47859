using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Accounts;
using PbiDiag.Facts.Cases;
using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Checks.Directory;

internal sealed class PolicyChanged : Check
{
    private const string Source = Seen.Graph + "identity/conditionalAccess/policies";

    private static readonly Trouble[] OfPolicies = [DirectoryTrouble.PolicyBlocks, AccountTrouble.MfaRequired, AccountTrouble.DeviceUnfit, DirectoryTrouble.SignInFrequency];

    public override string Id => "ca-changed";

    public override string Question => "Was a Conditional Access policy that covers this identity changed between the last good run and the failure?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Policies, FactKind.Account, FactKind.AccountGroups, FactKind.AccountSignIns, FactKind.App, FactKind.AppSignIns];

    internal override IReadOnlyList<Trouble> Finds => [DirectoryTrouble.PolicyChanged];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.AppId is null && facts.AppSignIns.Value is { Count: > 0 } ofApps && OfSomeApp(facts, ofApps) is { } found)
            return found;
        if (CoveringPolicies.Of(facts, out var unread) is not { } covering)
            return unread;
        var stated = Words.StatedBy(facts);
        // What the policy does to the sign-in is the trouble; that it was changed says why it began.
        var trouble = stated is not null && OfPolicies.Contains(stated) ? stated : DirectoryTrouble.PolicyChanged;
        var refusals = SignInRows.Failed([.. facts.AccountSignIns.Value ?? [], .. facts.AppSignIns.Value ?? []], facts);
        var named = ResourceNames.AppIdIn(facts.Error?.Text);
        var changed = covering.Certain.Where(policy => facts.Times.Fit(At(policy)) == TimeFit.Fits && (named is null || !PolicyCoverage.Spares(policy, named))).ToList();
        foreach (var policy in changed)
            if (refusals.FirstOrDefault(row => IsSure(facts, row) && SignInRows.Refusing(row).Any(one => Is(one, policy))) is { } row)
                return CheckAnswer.Proves(trouble, Tell(policy, covering.Name), SignInRows.Tell(row), Ties.Runs(facts)) with { Subject = covering.Name, Since = At(policy) };
        if (changed.Find(policy => CoveringPolicies.MayMean(policy, stated)) is { } meant)
            return (MissingLink(facts, meant, covering.Name) is { } missing
                ? CheckAnswer.Fits(trouble, missing, Tell(meant, covering.Name), Ties.Runs(facts))
                : CheckAnswer.Proves(trouble, Tell(meant, covering.Name), Ties.Runs(facts))) with { Subject = covering.Name, Since = At(meant) };
        if (changed.Count > 0 && stated is null)
            return CheckAnswer.Fits(DirectoryTrouble.PolicyChanged, "No sign-in shows that this policy stopped it.", Tell(changed[0], covering.Name), Ties.Runs(facts)) with { Subject = covering.Name, Since = At(changed[0]) };
        return None(facts, covering, named is null ? covering.Name : $"{covering.Name} and the resource that the error names");
    }

    // Which app the connection signs in as is not known; the log has the apps that were refused with this very code.
    private static CheckAnswer? OfSomeApp(CaseFacts facts, IReadOnlyList<SignInRow> ofApps)
    {
        foreach (var row in SignInRows.Failed(ofApps, facts).Where(row => Ties.SameCode(row, facts)))
            if ((facts.Policies.Value ?? []).FirstOrDefault(policy => PolicyCoverage.IsEnforced(policy) && facts.Times.Fit(At(policy)) == TimeFit.Fits && SignInRows.Refusing(row).Any(one => Is(one, policy))) is { } changed)
                return CheckAnswer.Fits(
                    DirectoryTrouble.PolicyChanged, $"No service tells that the connection signs in as {row.ServicePrincipalName}; the log shows its refusal with the same code.", Tell(changed, row.ServicePrincipalName), SignInRows.Tell(row), Ties.Runs(facts)) with
                    { Subject = row.ServicePrincipalName, Since = At(changed) };
        return null;
    }

    private static CheckAnswer None(CaseFacts facts, CoveringPolicies covering, string? covered) =>
        !covering.IsComplete ? CheckAnswer.Unknown($"Whether some policies cover {covering.Name} hangs on a membership that could not be read.", facts.AccountGroups.Permission)
        : facts.Times.LastSuccess is null ? CheckAnswer.Silent("When it last went well is not known, so no change can be placed.")
        : facts.AccountName?.IsSure == false ? CheckAnswer.Silent($"No policy in force that covers {covered} was changed between the runs; the credential may be another account's.")
        : CheckAnswer.Against(Seen.In(Source, $"No policy in force that covers {covered} was changed between the last good run and the failure.")) with { Subject = covering.Name };

    // Without a row of the sign-in log, a policy for some places or resources is not known to have been met.
    private static string? MissingLink(CaseFacts facts, ConditionalAccessPolicy policy, string? covered) =>
        facts.AccountName?.IsSure == false ? Ties.Loose(facts, covered)
        : PolicyCoverage.IsNarrowed(policy) || policy.Conditions?.Applications?.IncludeApplications?.Contains("All", StringComparer.OrdinalIgnoreCase) == false
            ? "The policy holds for some resources, places, devices or risks only, and no row of the sign-in log shows that it was met."
        : null;

    private static bool IsSure(CaseFacts facts, SignInRow row) => facts.AccountName?.IsSure != false || Ties.SameCode(row, facts) || Ties.SameRequest(row, facts);

    private static DateTimeOffset? At(ConditionalAccessPolicy policy) => policy.ModifiedDateTime ?? policy.CreatedDateTime;

    private static Evidence Tell(ConditionalAccessPolicy policy, string? covered) => Seen.In(
        Source, $"The policy '{policy.DisplayName}', which covers {covered}, was {(policy.ModifiedDateTime is null ? "made" : "changed")} at {Seen.Utc(At(policy))} and is in force{(PolicyCoverage.IsNarrowed(policy) ? " for some places, devices, programs or risks" : "")}.", "modifiedDateTime", At(policy));

    private static bool Is(AppliedPolicy applied, ConditionalAccessPolicy policy) =>
        applied.Id is { Length: > 0 } id ? string.Equals(id, policy.Id, StringComparison.OrdinalIgnoreCase) : applied.DisplayName == policy.DisplayName;
}
