using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Accounts;
using PbiDiag.Facts.Cases;
using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Checks.Accounts;

internal sealed class SignInLogOfAccount : Check
{
    public override string Id => "sign-in-log";

    public override string Question => "What does the sign-in log say about the failing sign-in of the account?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.AccountSignIns];

    public override IEnumerable<FactKind> NeedsFor(CaseFacts facts) => facts.Errors.Count == 0 ? [.. Needs, FactKind.Policies] : Needs;

    public override CaseSubject Subject => CaseSubject.Account;

    internal override IReadOnlyList<Trouble> Finds => [AccountTrouble.SignInRefused];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.AccountSignIns is not { IsKnown: true, Value: { } rows })
            return Seen.NotRead(facts.AccountSignIns);
        if (SignInRows.Nearest(SignInRows.Failed(rows, facts), facts) is not { } row)
            return CheckAnswer.Silent("The sign-in log shows no refused sign-in of the account that could be the failing one.");
        if (facts.Errors.Count == 0 && InForce(facts, row) is { } policy)
            return CheckAnswer.Proves(DirectoryTrouble.PolicyBlocks, SignInRows.Tell(row), policy) with { Subject = row.UserPrincipalName, Since = row.CreatedDateTime };
        // What a row states of an account that nobody said has failed may be mended by now.
        return facts.Errors.Count > 0
            ? LoggedTrouble.Of(facts, Words.StatedBy(row) ?? AccountTrouble.SignInRefused, row, SignInRows.Tell(row))
            : CheckAnswer.Fits(Words.StatedBy(row) ?? AccountTrouble.SignInRefused, "It was so at the account's last sign-in; there has been none since.", SignInRows.Tell(row)) with { Subject = row.UserPrincipalName, Since = row.CreatedDateTime };
    }

    // The policy that refused the sign-in is in force still, as it was then.
    private static Evidence? InForce(CaseFacts facts, SignInRow row) =>
        Words.StatedBy(row) == DirectoryTrouble.PolicyBlocks && SignInRows.Refusing(row).FirstOrDefault() is { Id: { } id }
            && (facts.Policies.Value ?? []).FirstOrDefault(policy => policy.Id == id && PolicyCoverage.IsEnforced(policy)) is { } policy && !(policy.ModifiedDateTime > row.CreatedDateTime)
            ? Seen.In(Seen.Graph + "identity/conditionalAccess/policies", $"The policy '{policy.DisplayName}' is in force, unchanged since then.", policy.State, policy.ModifiedDateTime) : null;
}
