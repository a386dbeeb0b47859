using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Accounts;

internal sealed class AccountEnabled : Check
{
    public override string Id => "account-enabled";

    public override string Question => "Is the account enabled?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Account];

    public override CaseSubject Subject => CaseSubject.Account;

    public override bool IsOfNow => true;

    internal override IReadOnlyList<Trouble> Finds => [AccountTrouble.AccountDisabled];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.Account is not { IsKnown: true, Value: { } user })
            return facts.Account.IsKnown ? CheckAnswer.Silent("The account is not in the directory.") : Seen.NotRead(facts.Account);
        var name = user.UserPrincipalName;
        var seen = Seen.In(Seen.Graph + "users", $"The account {name} is {(user.AccountEnabled == true ? "enabled" : "disabled")}.", $"accountEnabled {user.AccountEnabled}");
        return user.AccountEnabled switch
        {
            null => CheckAnswer.Unknown("The directory does not tell whether the account is enabled."),
            false when facts.AccountName!.IsSure => CheckAnswer.Proves(AccountTrouble.AccountDisabled, seen),
            false => CheckAnswer.Fits(AccountTrouble.AccountDisabled, Ties.Loose(facts, name), seen),
            // The owner's account says nothing of another one in the credential, and what the service says now goes before.
            _ when !facts.AccountName!.IsSure || (facts.IsLive && Words.State(facts, AccountTrouble.AccountDisabled)) => CheckAnswer.Silent("This account is enabled.", seen),
            _ => CheckAnswer.Against(seen),
        } with { Subject = name };
    }
}
