using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.Refreshes;

namespace PbiDiag.Checks.Refreshes;

internal sealed class RefreshRunning : Check
{
    public override string Id => "refresh-running";

    public override string Question => "Is another refresh of the same model running?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.History];

    internal override IReadOnlyList<Trouble> Finds => [RefreshTrouble.Overlap];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        var said = Words.Stating(facts, Finds);
        if (facts.History is not { IsKnown: true, Value: { } history })
            return said is { } alone ? Words.Answer(facts, alone) : Seen.NotRead(facts.History);
        var failed = Runs.Failed(facts);
        var from = failed?.StartTime ?? facts.Times.FailedAt;
        var to = facts.Times.FailedAt;
        var other = history.FirstOrDefault(run => run != failed && (from is { } begin
            ? run.StartTime <= to && (run.EndTime ?? facts.Now) >= begin
            : RefreshState.Is(RefreshState.Of(run), RefreshState.InProgress)));
        if (other is null)
            return said is { } words ? Words.Answer(facts, words) : CheckAnswer.Silent("The history shows no other run at that time.");
        var seen = Seen.In(
            Runs.Source, $"A {other.RefreshType} run began at {Seen.Utc(other.StartTime)} and {(other.EndTime is { } end ? $"ended at {Seen.Utc(end)}" : "is still under way")}.",
            RefreshState.Of(other), other.StartTime, other.RequestId);
        return said is not null && from is not null ? CheckAnswer.Proves(RefreshTrouble.Overlap, seen)
            : said is { } now ? Words.Answer(facts, now, seen)
            : CheckAnswer.Fits(RefreshTrouble.Overlap, "The error does not say that the other run was in its way.", seen);
    }
}
