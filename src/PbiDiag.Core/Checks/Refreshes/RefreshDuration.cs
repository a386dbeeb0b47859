using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Results;

namespace PbiDiag.Checks.Refreshes;

internal sealed class RefreshDuration : Check
{
    // https://learn.microsoft.com/power-bi/connect-data/refresh-troubleshooting-refresh-scenarios#scheduled-refresh-timeout
    private static readonly TimeSpan Shared = TimeSpan.FromHours(2);
    private static readonly TimeSpan Premium = TimeSpan.FromHours(5);
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan After = TimeSpan.FromMinutes(15);

    public override string Id => "refresh-duration";

    public override string Question => "Did the run end at the time limit of its kind of capacity?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Workspace];

    internal override IReadOnlyList<Trouble> Finds => [RefreshTrouble.TimeLimit];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        var said = Words.Stating(facts, Finds);
        if (facts.Run is null && facts.History is not { IsKnown: true })
            return said is { } alone ? Words.Answer(facts, alone) : Seen.NotRead(facts.History);
        if (Runs.Failed(facts) is not { } run || Runs.Length(run) is not { } length)
            return said is { } words ? Words.Answer(facts, words) : CheckAnswer.Silent("The history does not have the run, or not how long it took.");
        var limit = LimitOf(facts.Workspace.Value?.IsOnDedicatedCapacity, length);
        var seen = Seen.In(Runs.Source, FormattableString.Invariant($"The run of {Seen.Utc(run.StartTime)} ended after {Text(length)}."), Text(length), run.EndTime, run.RequestId);
        if (limit is { } reached)
        {
            return facts.Workspace.Value?.IsOnDedicatedCapacity is null
                ? CheckAnswer.Fits(RefreshTrouble.TimeLimit, facts.Workspace.Reason ?? "Whether the workspace is on a capacity is not told.", seen)
                : CheckAnswer.Proves(RefreshTrouble.TimeLimit, seen, Seen.In(Runs.Source, FormattableString.Invariant($"The limit is {reached.TotalHours:0} hours {(reached == Shared ? "on shared capacity" : "on a capacity")}.")));
        }
        // The words can speak of another limit than that of the run: a query's, a gateway's, a sign-in's.
        return said is { } stated ? Words.Answer(facts, stated, seen)
            : length < Shared - Before && !Words.AreOf(facts, Category.Timeout) ? CheckAnswer.Against(seen, Seen.In(Runs.Source, "The service ends a run after two hours at the earliest."))
            : CheckAnswer.Silent("The run did not end at a limit of the service.", seen);
    }

    private static TimeSpan? LimitOf(bool? isPremium, TimeSpan length) =>
        isPremium != true && IsAt(length, Shared) ? Shared : isPremium != false && IsAt(length, Premium) ? Premium : null;

    private static bool IsAt(TimeSpan length, TimeSpan limit) => length >= limit - Before && length <= limit + After;

    private static string Text(TimeSpan length) => FormattableString.Invariant($"{(int)length.TotalHours} h {length.Minutes} min");
}
