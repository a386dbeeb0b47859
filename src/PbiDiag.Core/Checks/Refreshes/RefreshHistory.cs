using System.Globalization;
using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.Refreshes;

namespace PbiDiag.Checks.Refreshes;

internal sealed class RefreshHistory : Check
{
    private const string Source = Seen.PowerBi + "refreshes";
    private static readonly TimeSpan RefreshTokenLife = TimeSpan.FromDays(90);

    public override string Id => "refresh-history";

    public override string Question => "What do the last runs and their attempts say, and how many have failed in a row?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.History];

    internal override IReadOnlyList<Trouble> Finds => [RefreshTrouble.FailingAgain, RefreshTrouble.TokenUnused, RefreshTrouble.Cancelled];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.History is not { IsKnown: true, Value: { } history })
            return Seen.NotRead(facts.History);
        if (history.Count == 0)
            return CheckAnswer.Silent("The service keeps no run of it.");
        if (RefreshState.Is(RefreshState.Of(history[0]), "Cancelled"))
            return CheckAnswer.Proves(RefreshTrouble.Cancelled, Seen.In(Source, $"The run of {Seen.Utc(history[0].StartTime)} was cancelled.", "Cancelled", history[0].EndTime, history[0].RequestId));
        // A token lapses after 90 days without use: only a gap of that length between two runs can have done it.
        if (facts.Times is { LastSuccess: { } good, FailingSince: { } failing } && failing - good > RefreshTokenLife)
            return CheckAnswer.Proves(RefreshTrouble.TokenUnused, Seen.In(Source, string.Format(CultureInfo.InvariantCulture, "Between the last good run and the failure lie {0:0} days.", (failing - good).TotalDays), time: good));
        return facts.Times.Streak is { } row and > 1
            ? CheckAnswer.Silent("The history shows that it fails each time, and not why.", Seen.In(Source, $"The last {row} runs failed, since {Seen.Utc(facts.Times.FailingSince)}.", time: facts.Times.FailingSince))
            : CheckAnswer.Silent("The history shows no pattern.");
    }
}
