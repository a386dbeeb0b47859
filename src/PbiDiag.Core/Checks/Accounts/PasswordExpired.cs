using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Accounts;

internal sealed class PasswordExpired : Check
{
    private const string NeverExpires = "DisablePasswordExpiration";

    public override string Id => "password-expired";

    public override string Question => "Is the password past its age by the tenant's policy?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Account, FactKind.AccountSignIns];

    internal override IReadOnlyList<Trouble> Finds => [AccountTrouble.PasswordExpired];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        var logged = LoggedTrouble.Judge(facts, AccountTrouble.PasswordExpired);
        if (facts.Account is not { IsKnown: true, Value: { } user })
            return logged.Stance is Stance.Proves or Stance.Fits ? logged : facts.Account.IsKnown ? CheckAnswer.Silent("The account is not in the directory.") : Seen.NotRead(facts.Account);
        var name = user.UserPrincipalName;
        var seen = Seen.In(Seen.Graph + "users", $"The password of {name} was last changed at {Seen.Utc(user.LastPasswordChangeDateTime)}.", user.PasswordPolicies ?? "lastPasswordChangeDateTime", user.LastPasswordChangeDateTime);
        if (facts.AccountName!.IsSure && !facts.IsLive && facts.Times.FailedAt is { } failed && user.LastPasswordChangeDateTime > failed)
            return CheckAnswer.Against(seen) with { Subject = name };
        if (logged.Stance is Stance.Proves or Stance.Fits)
            return logged;
        if (user.PasswordPolicies?.IndexOf(NeverExpires, StringComparison.OrdinalIgnoreCase) >= 0 && user.OnPremisesSyncEnabled != true)
            return CheckAnswer.Silent("The account's password never expires in the cloud.", seen) with { Subject = name };
        return (Words.State(facts, AccountTrouble.PasswordExpired) && facts.AccountName.IsSure
            ? CheckAnswer.Fits(AccountTrouble.PasswordExpired, "How old a password may become is not read; on-premises rules cannot be.", seen)
            : CheckAnswer.Silent("How old a password may become is not read; on-premises rules cannot be.", seen)) with { Subject = name };
    }
}
