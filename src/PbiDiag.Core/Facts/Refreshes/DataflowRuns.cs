using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Facts.Refreshes;

/// <summary>Runs of first generation dataflows in the words of models, so that there is one way to read both.</summary>
public static class DataflowRuns
{
    private const string Success = "Success";

    /// <summary>The newest come first; the service promises no order.</summary>
    public static IReadOnlyList<Refresh> NewestFirst(IEnumerable<DataflowTransaction> runs) =>
        [.. runs.OrderByDescending(run => run.StartTime).Select(AsRefresh)];

    private static Refresh AsRefresh(DataflowTransaction run) => new()
    {
        RequestId = run.Id,
        RefreshType = run.RefreshType,
        Status = RefreshState.Is(run.Status, Success) ? RefreshState.Completed : run.Status,
        StartTime = run.StartTime,
        EndTime = run.EndTime,
    };
}
