using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Refreshes;

internal sealed class RefreshQuota : Check
{
    // https://learn.microsoft.com/power-bi/connect-data/refresh-data#data-refresh
    private const int Shared = 8;
    private const int Premium = 48;

    public override string Id => "refresh-quota";

    public override string Question => "Has the model used up its refreshes for the day?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.History, FactKind.Workspace];

    internal override IReadOnlyList<Trouble> Finds => [RefreshTrouble.QuotaUsedUp];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.History is not { IsKnown: true, Value: { } history })
            return Seen.NotRead(facts.History);
        if (facts.Workspace is not { IsKnown: true, Value: { } workspace })
            return facts.Workspace.IsKnown ? CheckAnswer.Unknown("The workspace is not among those that this identity may see.") : Seen.NotRead(facts.Workspace);
        var end = facts.Times.FailedAt ?? facts.Now;
        var count = history.Count(run => run.StartTime > end.AddDays(-1) && run.StartTime <= end);
        var isPremium = workspace.IsOnDedicatedCapacity == true;
        var most = isPremium ? Premium : Shared;
        var seen = Seen.In(
            Runs.Source, FormattableString.Invariant($"{count} runs began in the 24 hours before {Seen.Utc(end)}; {(isPremium ? "a capacity" : "shared capacity")} allows {most} a day."),
            FormattableString.Invariant($"{count} of {most}"), end);
        if (count < most)
            return CheckAnswer.Silent("The history has fewer runs than the day allows, and need not have all that counted.", seen);
        return Words.State(facts, RefreshTrouble.QuotaUsedUp)
            ? CheckAnswer.Proves(RefreshTrouble.QuotaUsedUp, seen)
            : CheckAnswer.Fits(RefreshTrouble.QuotaUsedUp, "Which of the runs the service counts, it does not tell.", seen);
    }
}
