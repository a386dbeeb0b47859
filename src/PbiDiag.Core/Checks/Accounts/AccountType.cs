using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Accounts;

internal sealed class AccountType : Check
{
    private static readonly string[] PersonalDomains = ["outlook.com", "hotmail.com", "live.com", "msn.com", "gmail.com"];

    public override string Id => "account-type";

    public override string Question => "Is the account a member or a guest, synced or cloud-only, a work or a personal one?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Account];

    internal override IReadOnlyList<Trouble> Finds => [AccountTrouble.AccountKind];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.AccountName is { } named && PersonalDomains.Contains(named.What.Substring(named.What.LastIndexOf('@') + 1), StringComparer.OrdinalIgnoreCase))
            return Unfit(facts, Seen.In(Seen.Text, $"{named.What} is a personal account by its domain.", named.What)) with { Subject = named.What };
        if (facts.Account is not { IsKnown: true, Value: { } user })
            return facts.Account.IsKnown ? CheckAnswer.Silent("The account is not in the directory.") : Seen.NotRead(facts.Account);
        var isGuest = string.Equals(user.UserType, "Guest", StringComparison.OrdinalIgnoreCase);
        var seen = Seen.In(Seen.Graph + "users", $"The account {user.UserPrincipalName} is a {(isGuest ? "guest" : "member")}, {(user.OnPremisesSyncEnabled == true ? "synced from Active Directory" : "cloud-only")}.", user.UserType);
        return (isGuest ? Unfit(facts, seen) : CheckAnswer.Silent("That alone is no trouble.", seen)) with { Subject = user.UserPrincipalName };
    }

    private static CheckAnswer Unfit(CaseFacts facts, Results.Evidence seen) => Words.State(facts, AccountTrouble.AccountKind) && facts.AccountName!.IsSure
        ? CheckAnswer.Proves(AccountTrouble.AccountKind, seen)
        : CheckAnswer.Fits(AccountTrouble.AccountKind, "Whether the call refuses accounts of that kind, the text does not say.", seen);
}
