using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Accounts;

internal sealed class AccountExists : Check
{
    // https://learn.microsoft.com/entra/fundamentals/users-restore
    private const int RestorableDays = 30;

    public override string Id => "account-exists";

    public override string Question => "Does the account exist in this tenant, or was it deleted lately?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Account, FactKind.DeletedAccount];

    public override CaseSubject Subject => CaseSubject.Account;

    internal override IReadOnlyList<Trouble> Finds => [AccountTrouble.AccountMissing, AccountTrouble.AccountDeleted];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (!facts.Account.IsKnown)
            return Seen.NotRead(facts.Account);
        var name = facts.AccountName!;
        if (facts.Account.Value is { } user)
        {
            var there = Seen.In(Seen.Graph + "users", $"The account {user.UserPrincipalName} is in the directory.", user.Id);
            return (name.IsSure && !facts.IsLive ? CheckAnswer.Against(there) : CheckAnswer.Silent("The account is there now.", there)) with { Subject = user.UserPrincipalName };
        }
        if (!facts.DeletedAccount.IsKnown)
            return Seen.NotRead(facts.DeletedAccount);
        if (facts.DeletedAccount.Value is { } deleted)
        {
            var seen = Seen.In(
                Seen.Graph + "directory/deletedItems", $"The account {name.What} was deleted at {Seen.Utc(deleted.DeletedDateTime)}; it can be restored until {Seen.Utc(deleted.DeletedDateTime?.AddDays(RestorableDays))}.", deleted.Id, deleted.DeletedDateTime);
            return (facts.Times.Fit(deleted.DeletedDateTime) is TimeFit.AfterFailure or TimeFit.BeforeGoodRun ? CheckAnswer.Silent("It was deleted at another time than the failures began.", seen)
                : name.IsSure || Words.State(facts, AccountTrouble.AccountMissing) ? CheckAnswer.Proves(AccountTrouble.AccountDeleted, seen)
                : CheckAnswer.Fits(AccountTrouble.AccountDeleted, Ties.Loose(facts, name.What), seen)) with { Subject = name.What, Since = deleted.DeletedDateTime };
        }
        var missing = Seen.In(Seen.Graph + "users", $"No account has the name {name.What} in this tenant, nor had one of those deleted in the last {RestorableDays} days.", name.What);
        // A guest has another name here than at home.
        return (Words.State(facts, AccountTrouble.AccountMissing) && name.IsSure ? CheckAnswer.Proves(AccountTrouble.AccountMissing, missing)
            : CheckAnswer.Fits(AccountTrouble.AccountMissing, name.IsSure ? "A guest is listed under another name than the one that it has at home." : Ties.Loose(facts, name.What), missing)) with { Subject = name.What };
    }
}
