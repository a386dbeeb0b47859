using PbiDiag.Services.Fabric.Models;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Facts.Refreshes;

/// <summary>Runs of dataflows of both generations in the words of models, so that there is one way to read all.</summary>
public static class DataflowRuns
{
    /// <summary>The job of the second generation that refreshes; the other publishes changes.</summary>
    public const string Refreshing = "execute";

    private const string Success = "Success";
    private const string Publishing = "applyChanges";

    /// <summary>The newest come first; the service promises no order.</summary>
    public static IReadOnlyList<Refresh> NewestFirst(IEnumerable<DataflowTransaction> runs) =>
        [.. runs.OrderByDescending(run => run.StartTime).Select(AsRefresh)];

    /// <summary>Jobs of the second generation; that changes were published is no refresh.</summary>
    public static IReadOnlyList<Refresh> NewestFirst(IEnumerable<JobInstance> jobs) =>
        [.. jobs.Where(job => !RefreshState.Is(job.JobType, Publishing)).OrderByDescending(job => job.StartTimeUtc).Select(AsRefresh)];

    private static Refresh AsRefresh(JobInstance job) => new()
    {
        Id = job.Id,
        RequestId = job.RootActivityId ?? job.Id,
        RefreshType = job.InvokeType,
        Status = job.Status,
        StartTime = job.StartTimeUtc,
        EndTime = job.EndTimeUtc,
        ServiceExceptionJson = job.FailureReason is { } reason ? string.Join(" ", Reasons(reason)) : null,
    };

    private static IEnumerable<string> Reasons(FabricError error) =>
        (error.MoreDetails ?? []).SelectMany(Reasons).Prepend($"{error.ErrorCode}: {error.Message}");

    private static Refresh AsRefresh(DataflowTransaction run) => new()
    {
        RequestId = run.Id,
        RefreshType = run.RefreshType,
        Status = RefreshState.Is(run.Status, Success) ? RefreshState.Completed : run.Status,
        StartTime = run.StartTime,
        EndTime = run.EndTime,
    };
}
