using PbiDiag.Facts.Refreshes;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Facts.Cases;

/// <summary>Reads a history for one failure.</summary>
public static class RunTimesReader
{
    /// <param name="newestFirst">The history.</param>
    /// <param name="failed">Which run is meant; null where none of them is.</param>
    public static RunTimes Of(IReadOnlyList<Refresh> newestFirst, Refresh? failed)
    {
        var at = failed is null ? -1 : newestFirst.TakeWhile(run => run != failed).Count();
        if (at < 0)
            return newestFirst.FirstOrDefault(RefreshState.HasCompleted) is { } good ? new RunTimes { LastSuccess = End(good), LastSuccessStart = good.StartTime } : new RunTimes();
        var place = RefreshPlaces.OfModel(newestFirst)[at];
        return new RunTimes
        {
            LastSuccess = place.LastSuccess,
            LastSuccessStart = place.LastSuccessStart,
            NextSuccess = place.NextSuccess,
            FailedAt = End(newestFirst[at]),
            FailingSince = place.StreakStart,
            Streak = place.Streak,
        };
    }

    /// <summary>The latest run that has ended, if it failed.</summary>
    public static Refresh? LatestFailure(IReadOnlyList<Refresh> newestFirst) =>
        newestFirst.FirstOrDefault(static run => RefreshState.HasCompleted(run) || RefreshState.HasFailed(run)) is { } last && RefreshState.HasFailed(last) ? last : null;

    private static DateTimeOffset? End(Refresh run) => run.EndTime ?? run.StartTime;
}
