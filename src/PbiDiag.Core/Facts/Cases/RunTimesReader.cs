using PbiDiag.Facts.Refreshes;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Facts.Cases;

/// <summary>Reads a history for one failure: the last good run before it, the first good one after it, and the row that it stands in.</summary>
public static class RunTimesReader
{
    /// <param name="newestFirst">The history.</param>
    /// <param name="failed">Which run is meant; the latest one that has ended where it is not in the history.</param>
    public static RunTimes Of(IReadOnlyList<Refresh> newestFirst, Refresh? failed)
    {
        var at = failed is null ? -1 : IndexOf(newestFirst, failed);
        if (at < 0)
            return new RunTimes { LastSuccess = newestFirst.FirstOrDefault(IsGood) is { } good ? End(good) : null };
        var before = newestFirst.Skip(at + 1).FirstOrDefault(IsGood);
        var after = newestFirst.Take(at).LastOrDefault(IsGood);
        var row = newestFirst.Skip(at).TakeWhile(run => !IsGood(run)).Where(RefreshState.HasFailed).ToList();
        return new RunTimes
        {
            LastSuccess = before is null ? null : End(before),
            NextSuccess = after is null ? null : End(after),
            FailedAt = End(newestFirst[at]),
            FailingSince = row.Count > 0 ? row[row.Count - 1].StartTime ?? End(row[row.Count - 1]) : End(newestFirst[at]),
            Streak = row.Count,
        };
    }

    /// <summary>The latest run that has ended, if it failed.</summary>
    public static Refresh? LatestFailure(IReadOnlyList<Refresh> newestFirst) =>
        newestFirst.FirstOrDefault(static run => IsGood(run) || RefreshState.HasFailed(run)) is { } last && RefreshState.HasFailed(last) ? last : null;

    private static bool IsGood(Refresh run) => RefreshState.Is(RefreshState.Of(run), RefreshState.Completed);

    private static DateTimeOffset? End(Refresh run) => run.EndTime ?? run.StartTime;

    private static int IndexOf(IReadOnlyList<Refresh> history, Refresh run)
    {
        for (var at = 0; at < history.Count; at++)
            if (ReferenceEquals(history[at], run) || (run.RequestId is not null && history[at].RequestId == run.RequestId))
                return at;
        return -1;
    }
}
