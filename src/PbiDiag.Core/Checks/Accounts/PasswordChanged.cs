using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Accounts;

internal sealed class PasswordChanged : Check
{
    public override string Id => "password-changed";

    public override string Question => "Was the password changed after the last good run, so that a stored one no longer fits?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Account];

    internal override IReadOnlyList<Trouble> Finds => [AccountTrouble.PasswordChanged];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.Account is not { IsKnown: true, Value: { } user })
            return facts.Account.IsKnown ? CheckAnswer.Silent("The account is not in the directory.") : Seen.NotRead(facts.Account);
        if (user.LastPasswordChangeDateTime is not { } changed)
            return CheckAnswer.Unknown("The directory does not tell when the password was changed.");
        var name = user.UserPrincipalName;
        var seen = Seen.In(Seen.Graph + "users", $"The password of {name} was changed at {Seen.Utc(changed)}.", "lastPasswordChangeDateTime", changed);
        return Ties.ByTime(facts, AccountTrouble.PasswordChanged, changed, facts.AccountName!.IsSure, Ties.Loose(facts, name), seen) with { Subject = name };
    }
}
