using PbiDiag.Facts.Cases;
using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Checks.Accounts;

/// <summary>Whether the sign-in log shows one kind of trouble of the account: a refusal whose code states it.</summary>
internal static class LoggedTrouble
{
    /// <param name="facts">The case.</param>
    /// <param name="trouble">What is looked for.</param>
    /// <param name="tell">What the row shows more.</param>
    public static CheckAnswer Judge(CaseFacts facts, Trouble trouble, Func<SignInRow, Evidence>? tell = null)
    {
        if (facts.AccountSignIns is not { IsKnown: true, Value: { } rows })
            return Seen.NotRead(facts.AccountSignIns);
        var failed = SignInRows.Failed(rows, facts).Where(row => Words.StatedBy(row) == trouble).ToList();
        return SignInRows.Nearest(failed, facts) is { } row
            ? Of(facts, trouble, row, (tell ?? SignInRows.Tell)(row))
            : CheckAnswer.Silent($"The sign-in log shows no such refusal of the account{(facts.Times.LastSuccess is null ? "" : " since the last good run")}.");
    }

    /// <summary>A refusal is the account's own where the account is named, or where the failing request is in its log.</summary>
    public static CheckAnswer Of(CaseFacts facts, Trouble trouble, SignInRow row, params Evidence[] seen) =>
        (facts.AccountName?.IsSure == true || Ties.SameCode(row, facts) || Ties.SameRequest(row, facts)
            ? CheckAnswer.Proves(trouble, seen)
            : CheckAnswer.Fits(trouble, Ties.Loose(facts, row.UserPrincipalName), seen)) with { Subject = row.UserPrincipalName, Since = row.CreatedDateTime };
}
