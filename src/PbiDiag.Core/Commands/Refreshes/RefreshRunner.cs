using PbiDiag.Commands.Selection;
using PbiDiag.Facts;
using PbiDiag.Facts.Refreshes;
using PbiDiag.Failures;
using PbiDiag.Results;
using PbiDiag.Services.PowerBi.Models;
using PbiDiag.Time;

namespace PbiDiag.Commands.Refreshes;

/// <summary>Starts a refresh and, where asked, stays with it to its end.</summary>
internal sealed class RefreshRunner(RefreshCalls calls, RefreshSettings settings, IClock clock)
{
    private const string Started = "Started";

    /// <summary>Others may be started meanwhile.</summary>
    private const int LookedAt = 5;
    private static readonly TimeSpan TimeToCancel = TimeSpan.FromSeconds(10);

    public async Task<RefreshOutcome> RunAsync(ChosenItem item, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await RunOnceAsync(item, cancellation) with { Attempt = attempt };
            var helps = outcome.Retry is Retry.AfterDelay or Retry.Yes && RefreshState.Is(outcome.Status, RefreshState.Failed);
            if (!helps || attempt > settings.Retries)
                return outcome;
            await clock.DelayAsync(settings.RetryDelay, cancellation);
        }
    }

    private async Task<RefreshOutcome> RunOnceAsync(ChosenItem item, CancellationToken cancellation)
    {
        // The newest before ours: the service tells the id of an ordinary refresh in no answer that can be relied on.
        var before = settings.Wait ? (await calls.HistoryAsync(item, 1, cancellation)).FirstOrNone() : null;
        string? id = null;
        var joined = false;
        try
        {
            id = await calls.StartAsync(item, settings.Enhanced, cancellation);
        }
        catch (FailureException problem) when (IsRunning(problem.Failure) || IsRefusedDataflow(item, problem.Failure))
        {
            if (!IsRunning(problem.Failure) && !await IsRunningAsync(item, cancellation))
                throw;
            joined = settings.Wait ? true : throw new FailureException(AlreadyRunning(item, problem.Failure));
            id = before is not null && RefreshState.Is(RefreshState.Of(before), RefreshState.InProgress) ? before.RequestId : null;
        }
        if (!settings.Wait)
            return Head(item) with { RequestId = id, Status = Started };
        try
        {
            return await WaitAsync(item, runs => Ours(runs, id, joined, before?.RequestId), cancellation) with { Joined = joined };
        }
        catch (OperationCanceledException) when (!joined && RefreshCalls.CanCancel(item, settings.Enhanced))
        {
            await CancelAsync(item, id, before?.RequestId);
            throw;
        }
    }

    /// <summary>By its id; else the first that came after those before, or with one that ran already the newest.</summary>
    private static Refresh? Ours(IReadOnlyList<Refresh> newestFirst, string? id, bool joined, string? before) =>
        id is not null ? newestFirst.FirstOrDefault(run => Same(run.RequestId, id) || Same(run.Id, id))
        : joined ? newestFirst.FirstOrNone()
        : newestFirst.TakeWhile(run => run.RequestId != before).LastOrDefault();

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private async Task<RefreshOutcome> WaitAsync(ChosenItem item, Func<IReadOnlyList<Refresh>, Refresh?> find, CancellationToken cancellation)
    {
        var deadline = clock.UtcNow + settings.WaitLimit;
        var pause = settings.FirstPoll;
        while (true)
        {
            await clock.DelayAsync(pause, cancellation);
            if (find(await calls.HistoryAsync(item, LookedAt, cancellation)) is { } ours && !RefreshState.Is(RefreshState.Of(ours), RefreshState.InProgress))
                return await EndedAsync(item, ours, cancellation);
            if (clock.UtcNow >= deadline)
                throw new FailureException(StillRunning(item, settings.WaitLimit));
            pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 3 / 2, settings.LongestPoll.Ticks));
        }
    }

    private async Task<RefreshOutcome> EndedAsync(ChosenItem item, Refresh refresh, CancellationToken cancellation)
    {
        var row = RefreshRows.Of(item, refresh, place: null);
        if (row.Text is null && settings.Enhanced is not null && RefreshState.HasFailed(refresh))
            row = RefreshRows.WithError(row, await MessagesAsync(item, refresh, cancellation));
        return Head(item) with
        {
            RequestId = row.RequestId, Status = row.Status, StartTime = row.StartTime, EndTime = row.EndTime, Duration = row.Duration,
            Code = row.Code, RootCauseCode = row.RootCauseCode, Title = row.Title, Actor = row.Actor, Retry = row.Retry, Text = row.Text,
        };
    }

    private async Task<string?> MessagesAsync(ChosenItem item, Refresh refresh, CancellationToken cancellation) =>
        (await Ask.TryAsync(() => calls.MessagesAsync(item, refresh.RequestId!, cancellation))).Value;

    private async Task CancelAsync(ChosenItem item, string? id, string? before)
    {
        using var limit = new CancellationTokenSource(TimeToCancel);
        try
        {
            id ??= Ours(await calls.HistoryAsync(item, LookedAt, limit.Token), null, joined: false, before)?.RequestId;
            if (id is not null)
                await calls.CancelAsync(item, id, limit.Token);
        }
        catch (Exception problem) when (problem is FailureException or OperationCanceledException)
        {
            // It has ended meanwhile, or the service does not answer: the user wants to leave in either case.
        }
    }

    // 400 on the page of 2025, 409 on that of 2021: https://learn.microsoft.com/power-bi/connect-data/asynchronous-refresh
    private static bool IsRunning(Failure failure) => failure is ApiFailure api
        && (api.Status == 409 || (api.Status == 400 && $"{api.ServiceMessage} {api.Body}".IndexOf("already executing", StringComparison.OrdinalIgnoreCase) >= 0));

    // What a dataflow answers then is nowhere said: its list is asked whether that is the reason.
    private static bool IsRefusedDataflow(ChosenItem item, Failure failure) => item.Kind != RefreshItemKind.SemanticModel && failure is ApiFailure { Status: 400 };

    private async Task<bool> IsRunningAsync(ChosenItem item, CancellationToken cancellation) =>
        (await Ask.TryAsync(() => calls.HistoryAsync(item, 1, cancellation))).Value?.FirstOrNone() is { } newest && RefreshState.Is(RefreshState.Of(newest), RefreshState.InProgress);

    private static Failure AlreadyRunning(ChosenItem item, Failure cause) => new(
        FailureIds.RefreshAlreadyRunning, FailureCategory.InvalidOperation, $"A refresh of '{item.Name ?? item.Id}' is under way already.", item.Name ?? item.Id,
        "Run it with -Wait to wait for that one.")
    {
        Info = cause.Info,
    };

    private static Failure StillRunning(ChosenItem item, TimeSpan limit) => new(
        FailureIds.RefreshStillRunning, FailureCategory.OperationTimeout,
        FormattableString.Invariant($"The refresh of '{item.Name ?? item.Id}' had not ended after {limit.TotalSeconds:0} s."), item.Name ?? item.Id,
        "It goes on in the service: look at it later with Get-PbiRefreshHistory -Latest.");

    private static RefreshOutcome Head(ChosenItem item) => new()
    {
        Workspace = item.Workspace, WorkspaceId = item.WorkspaceId, Dataset = item.Name, DatasetId = item.Id, Attempt = 1,
    };
}
