using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Accounts;

internal sealed class SignInLogOfAccount : Check
{
    public override string Id => "sign-in-log";

    public override string Question => "What does the sign-in log say about the failing sign-in of the account?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.AccountSignIns];

    public override CaseSubject Subject => CaseSubject.Account;

    internal override IReadOnlyList<Trouble> Finds => [AccountTrouble.SignInRefused];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.AccountSignIns is not { IsKnown: true, Value: { } rows })
            return Seen.NotRead(facts.AccountSignIns);
        if (SignInRows.Nearest(SignInRows.Failed(rows, facts), facts) is not { } row)
            return CheckAnswer.Silent("The sign-in log shows no refused sign-in of the account that could be the failing one.");
        // What a row states of an account that nobody said has failed may be mended by now.
        return facts.Errors.Count > 0
            ? LoggedTrouble.Of(facts, Words.StatedBy(row) ?? AccountTrouble.SignInRefused, row, SignInRows.Tell(row))
            : CheckAnswer.Fits(Words.StatedBy(row) ?? AccountTrouble.SignInRefused, "It was so at the account's last sign-in; there has been none since.", SignInRows.Tell(row)) with { Subject = row.UserPrincipalName, Since = row.CreatedDateTime };
    }
}
