using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Accounts;

internal sealed class AccountLocked : Check
{
    public override string Id => "account-locked";

    public override string Question => "Does the sign-in log show lock-outs or a blocked address for the account?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.AccountSignIns];

    internal override IReadOnlyList<Trouble> Finds => [AccountTrouble.AccountLocked];

    public override CheckAnswer Judge(CaseFacts facts) => LoggedTrouble.Judge(facts, AccountTrouble.AccountLocked);
}
