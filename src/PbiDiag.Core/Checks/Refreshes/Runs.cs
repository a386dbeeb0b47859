using PbiDiag.Facts.Cases;
using PbiDiag.Facts.Refreshes;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Checks.Refreshes;

/// <summary>The run that failed, and those around it.</summary>
internal static class Runs
{
    public const string Source = Seen.PowerBi + "refreshes";

    /// <summary>Null where it is not at hand and the history does not have it.</summary>
    public static Refresh? Failed(CaseFacts facts) => facts.Run ?? (facts.Times.FailedAt is { } time
        ? (facts.History.Value ?? []).FirstOrDefault(run => RefreshState.HasFailed(run) && (run.EndTime ?? run.StartTime) == time)
        : null);

    public static TimeSpan? Length(Refresh run) => run is { StartTime: { } start, EndTime: { } end } ? end - start : null;

    public static bool IsScheduled(Refresh run) => RefreshState.Is(run.RefreshType, "Scheduled");
}
