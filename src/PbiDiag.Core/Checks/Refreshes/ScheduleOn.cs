using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.Refreshes;

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
            if (Words.StatedBy(facts) is { } stated && stated != RefreshTrouble.ScheduleOff)
                return CheckAnswer.Silent("The row of failures switched the schedule off, not the other way round.", seen);
            return CheckAnswer.Proves(
                RefreshTrouble.ScheduleOff, seen, Seen.In(Runs.Source, FormattableString.Invariant($"The last {row.Count} scheduled runs failed, the latest at {Seen.Utc(row[0].EndTime ?? row[0].StartTime)}."), time: row[0].EndTime)) with
                { Since = row[0].EndTime };
        }
        // Whoever starts the refreshes by the API or by hand has it off on purpose.
        return Words.State(facts, RefreshTrouble.ScheduleOff)
            ? CheckAnswer.Proves(RefreshTrouble.ScheduleOff, seen)
            : CheckAnswer.Silent("The schedule is off, and no row of failures switched it off: that can be on purpose.", seen);
    }
}
