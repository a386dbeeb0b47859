using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Accounts;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Directory;

internal sealed class SignInFrequency : Check
{
    private const string Source = Seen.Graph + "identity/conditionalAccess/policies";

    public override string Id => "ca-sign-in-frequency";

    public override string Question => "Does a policy demand a new sign-in after some time for this identity?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Policies, FactKind.Account, FactKind.AccountGroups];

    internal override IReadOnlyList<Trouble> Finds => [DirectoryTrouble.SignInFrequency];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (CoveringPolicies.Of(facts, out var unread) is not { } covering)
            return unread;
        if (facts.Account.Value is null)
            return CheckAnswer.Silent("Sign-in frequency is asked of people, not of apps.");
        var isStated = Words.State(facts, DirectoryTrouble.SignInFrequency);
        if (covering.Certain.FirstOrDefault(static policy => PolicyCoverage.Frequency(policy) is not null) is not { } policy)
        {
            return !covering.IsComplete ? CheckAnswer.Unknown($"Whether some policies cover {covering.Name} hangs on a membership that could not be read.", facts.AccountGroups.Permission)
                : isStated || !facts.AccountName!.IsSure ? CheckAnswer.Silent($"No policy in force now asks {covering.Name} for a new sign-in after some time.")
                : CheckAnswer.Against(Seen.In(Source, $"No policy in force asks {covering.Name} for a new sign-in after some time.")) with { Subject = covering.Name };
        }
        var seen = Seen.In(Source, $"The policy '{policy.DisplayName}' asks {covering.Name} for a new sign-in: {PolicyCoverage.Frequency(policy)}.", "signInFrequency", policy.ModifiedDateTime);
        return (!facts.AccountName!.IsSure ? CheckAnswer.Fits(DirectoryTrouble.SignInFrequency, Ties.Loose(facts, covering.Name), seen)
            : isStated ? CheckAnswer.Proves(DirectoryTrouble.SignInFrequency, seen)
            : CheckAnswer.Fits(DirectoryTrouble.SignInFrequency, "When the account last signed in by hand is not known.", seen)) with { Subject = covering.Name };
    }
}
