using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.Refreshes;
using PbiDiag.Results;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Checks.Refreshes;

internal sealed class ScheduleOn : Check
{
    private const string Source = Seen.PowerBi + "refreshSchedule";

    /// <summary>After so many failures in a row the service switches it off: https://learn.microsoft.com/power-bi/connect-data/refresh-troubleshooting-refresh-scenarios</summary>
    private const int SwitchedOffAfter = 4;

    public override string Id => "refresh-schedule";

    public override string Question => "Is the schedule enabled, or was it switched off after failures or inactivity?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Schedule, FactKind.History];

    public override CaseSubject Subject => CaseSubject.Model;

    public override bool Outlives(CaseFacts facts) => facts.History.IsKnown && facts.Times.Streak >= SwitchedOffAfter;

    internal override IReadOnlyList<Trouble> Finds => [RefreshTrouble.ScheduleOff];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.Schedule is not { IsKnown: true, Value: { } schedule })
            return Seen.NotRead(facts.Schedule);
        if (schedule.Enabled is not { } isOn)
            return CheckAnswer.Silent("The service does not tell whether the schedule is on.");
        var seen = Seen.In(Source, $"The schedule is {(isOn ? "on" : "off")}.", $"enabled: {(isOn ? "true" : "false")}");
        if (isOn)
            return CheckAnswer.Against(seen);
        if (facts.History is not { IsKnown: true, Value: { } history })
            return Words.State(facts, RefreshTrouble.ScheduleOff) ? CheckAnswer.Proves(RefreshTrouble.ScheduleOff, seen) : Seen.NotRead(facts.History);
        var row = history.Where(Runs.IsScheduled).TakeWhile(RefreshState.HasFailed).ToList();
        if (row.Count >= SwitchedOffAfter)
        {
            // The failures switched it off: it is what followed, where the error says what they came from.
            // Once the source is well again, nothing but the schedule keeps the model from its next run.
            if (Words.StatedBy(facts) is { } stated && stated != RefreshTrouble.ScheduleOff && facts.SourceTest.Value is not { Status: CredentialStatus.Valid })
                return CheckAnswer.Silent("The row of failures switched the schedule off, not the other way round.", seen);
            return CheckAnswer.Proves(
                RefreshTrouble.ScheduleOff, seen, Seen.In(Runs.Source, FormattableString.Invariant($"The last {row.Count} scheduled runs failed, the latest at {Seen.Utc(row[0].EndTime ?? row[0].StartTime)}."), time: row[0].EndTime)) with
                { Since = row[0].EndTime };
        }
        if (Missed(history, facts.Now) is { } last)
            return CheckAnswer.Proves(
                RefreshTrouble.ScheduleOff, seen, Seen.In(Runs.Source, $"The schedule made all of the last runs; the latest was at {Seen.Utc(last)}, and the next ones did not come.", time: last)) with
                { Since = last };
        // Whoever starts the refreshes by the API or by hand has it off on purpose.
        return Words.State(facts, RefreshTrouble.ScheduleOff)
            ? CheckAnswer.Proves(RefreshTrouble.ScheduleOff, seen)
            : CheckAnswer.Silent("The schedule is off, and no row of failures switched it off: that can be on purpose.", seen);
    }

    /// <summary>The last run, where the schedule alone made runs and twice the longest time between two of them has gone by.</summary>
    private static DateTimeOffset? Missed(IReadOnlyList<Refresh> history, DateTimeOffset now)
    {
        var runs = history.Where(static run => run.StartTime is not null).OrderByDescending(static run => run.StartTime).ToList();
        if (runs.Count < 3 || !runs.All(Runs.IsScheduled))
            return null;
        var longest = runs.Skip(1).Zip(runs, static (earlier, later) => later.StartTime - earlier.StartTime).Max();
        return now - runs[0].StartTime > longest + longest ? runs[0].StartTime : null;
    }
}
