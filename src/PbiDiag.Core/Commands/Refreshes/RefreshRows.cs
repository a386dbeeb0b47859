using PbiDiag.Commands.Selection;
using PbiDiag.Facts.Refreshes;
using PbiDiag.Recognition;
using PbiDiag.Results;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Commands.Refreshes;

/// <summary>From what the services tell of a refresh to what a user gets.</summary>
internal static class RefreshRows
{
    private const string NoErrorText = "The interface of dataflows tells no reason: open the dataflow's refresh history in the service.";

    /// <param name="item">The model or dataflow.</param>
    /// <param name="refresh">Its refresh.</param>
    /// <param name="place">Null where its history is not told.</param>
    public static RefreshRun Of(ChosenItem item, Refresh refresh, RefreshPlace? place)
    {
        var row = Head(item) with
        {
            RefreshType = refresh.RefreshType,
            Status = RefreshState.Of(refresh),
            StartTime = refresh.StartTime,
            EndTime = refresh.EndTime,
            Duration = refresh.EndTime - refresh.StartTime,
            RequestId = refresh.RequestId,
            Attempt = refresh.RefreshAttempts?.Count,
            FailureStreak = place?.Streak,
            StreakStart = place?.StreakStart,
            LastSuccess = place?.LastSuccess,
            LastSuccessStart = place?.LastSuccessStart,
            NextSuccess = place?.NextSuccess,
            Note = item.IsDataflow && RefreshState.HasFailed(refresh) ? NoErrorText : null,
        };
        return WithError(row, RefreshState.ErrorOf(refresh));
    }

    public static RefreshRun None(ChosenItem item, string why) => Head(item) with { Note = why };

    public static IEnumerable<RefreshRun> AttemptsOf(ChosenItem item, Refresh refresh, RefreshPlace? place)
    {
        var whole = Of(item, refresh, place);
        if (refresh.RefreshAttempts is not { Count: > 0 } attempts)
            return [whole];
        return attempts.Select(attempt => WithError(
            whole with
            {
                Attempt = attempt.AttemptId,
                AttemptType = attempt.Type,
                StartTime = attempt.StartTime ?? refresh.StartTime,
                EndTime = attempt.EndTime,
                Duration = attempt.EndTime - (attempt.StartTime ?? refresh.StartTime),
                Status = attempt.ServiceExceptionJson is { Length: > 0 } ? RefreshState.Failed
                    : attempt.EndTime is null ? RefreshState.InProgress
                    : RefreshState.Completed,
            },
            attempt.ServiceExceptionJson));
    }

    public static RefreshRun WithError(RefreshRun row, string? error)
    {
        if (string.IsNullOrEmpty(error))
            return row with { Code = null, RootCauseCode = null, Title = null, Actor = null, Retry = null, Text = null };
        var info = Recogniser.Recognise(error!);
        return row with
        {
            Code = info.Code, RootCauseCode = info.RootCauseCode ?? info.Code, Title = info.Title, Actor = info.Actor, Retry = info.Retry, Text = info.Text,
        };
    }

    private static RefreshRun Head(ChosenItem item) => new()
    {
        Workspace = item.Workspace,
        WorkspaceId = item.WorkspaceId,
        Dataset = item.Name,
        DatasetId = item.Id,
        Kind = item.Kind,
    };
}
