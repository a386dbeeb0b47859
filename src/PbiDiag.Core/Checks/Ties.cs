using PbiDiag.Facts.Cases;
using PbiDiag.Facts.SignIns;
using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Checks;

/// <summary>What ties a fact of the directory to a failure, and what to say where nothing does.</summary>
internal static class Ties
{
    public static bool SameCode(SignInRow row, CaseFacts facts) => row.Status?.ErrorCode is { } code && code != 0 && SignInCodes.Of(facts.Errors) == code;

    public static bool SameRequest(SignInRow row, CaseFacts facts) =>
        row.CorrelationId is { Length: > 0 } id && facts.Errors.Any(error => string.Equals(error.CorrelationId, id, StringComparison.OrdinalIgnoreCase));

    public static bool SinceLastSuccess(DateTimeOffset? time, CaseFacts facts) => facts.Times.GoodUntil is not { } good || time >= good;

    /// <summary>What cannot be read where an account is not known to be the very one.</summary>
    public static string Loose(CaseFacts facts, string? name) => facts.AccountName is { Tie: Tie.Login }
        ? $"Whether the login {facts.Login} is of the account {name} or of another domain, no service tells."
        : $"No service tells which account the credential is of; {name} owns the model.";

    /// <summary>Between which runs a change would have to lie.</summary>
    public static Evidence Runs(CaseFacts facts) => Seen.In(
        Seen.PowerBi + "refreshes",
        $"The last good run was at {Seen.Utc(facts.Times.LastSuccess)}, and it fails since {Seen.Utc(facts.Times.FailingSince ?? facts.Times.FailedAt)}.",
        time: facts.Times.FailingSince);

    /// <summary>Places a change of an account or app between the runs: what fits is the cause as far as the tie is sure.</summary>
    /// <param name="facts">The case.</param>
    /// <param name="trouble">What the change would have broken.</param>
    /// <param name="changed">When.</param>
    /// <param name="isSure">Whether it is known to be the very account or app.</param>
    /// <param name="missingLink">What cannot be read where it is not.</param>
    /// <param name="seen">The change.</param>
    public static CheckAnswer ByTime(CaseFacts facts, Trouble trouble, DateTimeOffset changed, bool isSure, string missingLink, Evidence seen) => facts.Times.Fit(changed) switch
    {
        TimeFit.Fits when isSure => CheckAnswer.Proves(trouble, seen, Runs(facts)) with { Since = changed },
        TimeFit.Fits => CheckAnswer.Fits(trouble, missingLink, seen, Runs(facts)) with { Since = changed },
        TimeFit.BeforeGoodRun => CheckAnswer.Against(seen, Seen.In(Seen.PowerBi + "refreshes", $"A refresh went well after that, at {Seen.Utc(facts.Times.LastSuccess)}.", time: facts.Times.LastSuccess)),
        TimeFit.AfterFailure => CheckAnswer.Against(seen, Seen.In(Seen.PowerBi + "refreshes", $"It failed before that already, since {Seen.Utc(facts.Times.FailingSince ?? facts.Times.FailedAt)}.", time: facts.Times.FailingSince)),
        _ => CheckAnswer.Silent("When it last went well is not known, so the change cannot be placed.", seen),
    };
}
