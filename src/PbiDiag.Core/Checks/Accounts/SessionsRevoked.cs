using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Checks.Accounts;

internal sealed class SessionsRevoked : Check
{
    // A reset of the password moves both times, not always in the same second.
    private static readonly TimeSpan SameMoment = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Soon = TimeSpan.FromDays(2);

    public override string Id => "sessions-revoked";

    public override string Question => "Were the account's sessions revoked after the credential was stored?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Account, FactKind.AccountSignIns];

    internal override IReadOnlyList<Trouble> Finds => [AccountTrouble.SessionsRevoked, AccountTrouble.PasswordChanged];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.Account is not { IsKnown: true, Value: { } user })
            return facts.Account.IsKnown ? CheckAnswer.Silent("The account is not in the directory.") : Seen.NotRead(facts.Account);
        if (user.SignInSessionsValidFromDateTime is not { } revoked)
            return CheckAnswer.Unknown("The directory does not tell since when the account's sessions count.");
        var name = user.UserPrincipalName;
        var isByPassword = user.LastPasswordChangeDateTime is { } changed && (revoked - changed).Duration() <= SameMoment;
        var trouble = isByPassword ? AccountTrouble.PasswordChanged : AccountTrouble.SessionsRevoked;
        var seen = Seen.In(
            Seen.Graph + "users", $"Sessions of {name} from before {Seen.Utc(revoked)} count no more{(isByPassword ? ", as its password was changed then" : "")}.", "signInSessionsValidFromDateTime", revoked);
        return Place(facts, trouble, revoked, facts.AccountName!.IsSure, name, seen) with { Subject = name };
    }

    private static DateTimeOffset? LastGoodSignIn(CaseFacts facts) =>
        (facts.AccountSignIns.Value ?? []).Where(static row => row.Status?.ErrorCode == 0).Max(static row => row.CreatedDateTime);

    // The first refusal of the same code comes soon after, and no good sign-in lies between.
    private static SignInRow? FirstRefused(CaseFacts facts, DateTimeOffset revoked)
    {
        var since = (facts.AccountSignIns.Value ?? []).Where(row => row.CreatedDateTime > revoked && (row.Status?.ErrorCode == 0 || Ties.SameCode(row, facts))).OrderBy(static row => row.CreatedDateTime);
        return since.FirstOrDefault() is { Status.ErrorCode: not 0 } first && first.CreatedDateTime - revoked <= Soon ? first : null;
    }

    private static CheckAnswer Place(CaseFacts facts, Trouble trouble, DateTimeOffset revoked, bool isSure, string? name, Evidence seen)
    {
        var isStated = Words.State(facts, AccountTrouble.SessionsRevoked);
        var answer = Ties.ByTime(facts, trouble, revoked, isSure, Ties.Loose(facts, name), seen);
        return answer.Stance switch
        {
            // The code itself says that tokens from before that moment were refused.
            Stance.Silent when isStated && isSure && !(revoked > facts.Times.FailedAt) => CheckAnswer.Proves(trouble, seen) with { Since = revoked },
            Stance.Silent when isSure && LastGoodSignIn(facts) is { } good && good < revoked && !(revoked > facts.Times.FailedAt) =>
                CheckAnswer.Fits(trouble, "The code leaves open why the session counts no more.", seen, Seen.In(SignInRows.Source, $"The account last signed in well at {Seen.Utc(good)}.", time: good)) with { Since = revoked },
            Stance.Silent when isSure && FirstRefused(facts, revoked) is { } refused =>
                CheckAnswer.Fits(trouble, "The code leaves open why the session counts no more.", seen, SignInRows.Tell(refused)) with { Since = revoked },
            // It is of another account than the owner's then.
            Stance.Against when isStated && !isSure => CheckAnswer.Silent("The owner's sessions were not revoked between the runs.", seen),
            _ => answer,
        };
    }
}
