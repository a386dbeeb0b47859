using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Accounts;

internal sealed class MfaRequired : Check
{
    public override string Id => "mfa-required";

    public override string Question => "Does the sign-in log show that a second factor was asked for?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.AccountSignIns];

    internal override IReadOnlyList<Trouble> Finds => [AccountTrouble.MfaRequired];

    public override CheckAnswer Judge(CaseFacts facts) => LoggedTrouble.Judge(facts, AccountTrouble.MfaRequired);
}
