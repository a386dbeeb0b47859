using PbiDiag.Commands.Contexts;
using PbiDiag.Commands.Selection;
using PbiDiag.Facts;
using PbiDiag.Facts.Refreshes;
using PbiDiag.Pipeline;
using PbiDiag.Results;
using PbiDiag.Services.Http;
using PbiDiag.Services.PowerBi.Models;
using PbiDiag.Time;

namespace PbiDiag.Commands.Refreshes;

/// <summary>How the models and dataflows were refreshed, with each error recognised.</summary>
public sealed class RefreshHistoryCommand(RefreshHistoryOptions options, ConnectionChoice connection)
{
    private const string Activity = "Reading refresh histories";
    private static readonly SystemClock Clock = SystemClock.Instance;

    public Task RunAsync(IPipelineOutput output, CancellationToken cancellation)
    {
        var facts = new TenantFacts(connection.Open(output));
        return options.Organization ? ReadOrganizationAsync(facts, output, cancellation) : ReadAsync(facts, output, cancellation);
    }

    private async Task ReadAsync(TenantFacts facts, IPipelineOutput output, CancellationToken cancellation)
    {
        var items = new ItemFinder(facts, output).FindAsync(options.Choices, cancellation);
        var done = 0;
        await foreach (var history in Concurrently.SelectAsync(items, (item, stop) => ReadAsync(facts, item, stop), cancellation))
        {
            await output.ProgressAsync(new ProgressUpdate(Activity, ++done, null));
            if (history.Failure is { } failure)
                await output.FailAsync(failure);
            foreach (var row in history.Value ?? [])
                await output.EmitAsync(row);
        }
        await output.ProgressAsync(new ProgressUpdate(Activity, done, done) { Completed = true });
    }

    private Task<Fact<IReadOnlyList<RefreshRun>>> ReadAsync(TenantFacts facts, ChosenItem item, CancellationToken cancellation) =>
        item.IsDataflow ? Ask.TryAsync(() => DataflowAsync(facts, item, cancellation)) : Ask.TryAsync(() => ModelAsync(facts, item, cancellation));

    private async Task<IReadOnlyList<RefreshRun>> ModelAsync(TenantFacts facts, ChosenItem item, CancellationToken cancellation)
    {
        if (item.Model?.IsRefreshable == false)
            return [];
        // All that the service keeps in one request: a shorter list would cut the row of failures.
        var history = await facts.PowerBi.Refreshes.ListAsync(item.WorkspaceId, item.Id, null, cancellation).ToListAsync(cancellation);
        var rows = Wanted(history, RefreshPlaces.OfModel(history))
            .SelectMany(run => options.Attempts ? RefreshRows.AttemptsOf(item, run.Run, run.Place) : [RefreshRows.Of(item, run.Run, run.Place)])
            .Where(row => !options.Attempts || !options.Failed || row.Code is not null || RefreshState.Is(row.Status, RefreshState.Failed)).ToList();
        return rows.Count == 0 ? rows : await WithScheduleAsync(facts, item, rows, cancellation);
    }

    private async Task<IReadOnlyList<RefreshRun>> DataflowAsync(TenantFacts facts, ChosenItem item, CancellationToken cancellation)
    {
        var history = DataflowRuns.NewestFirst(await facts.PowerBi.Refreshes.ListTransactionsAsync(item.WorkspaceId!, item.Id, cancellation).ToListAsync(cancellation));
        // How much of the past a dataflow's list keeps is nowhere said.
        return [.. Wanted(history, RefreshPlaces.Of(history, isWhole: false)).Select(run => RefreshRows.Of(item, run.Run, run.Place))];
    }

    private static async Task<IReadOnlyList<RefreshRun>> WithScheduleAsync(
        TenantFacts facts, ChosenItem item, List<RefreshRun> rows, CancellationToken cancellation)
    {
        var schedule = await Ask.TryAsync(() => facts.PowerBi.Refreshes.GetScheduleAsync(item.WorkspaceId, item.Id, cancellation));
        if (schedule.Value is not { } known)
            return [.. rows.Select(row => row with { Note = "The schedule could not be read: " + schedule.Failure?.Message })];
        var next = NextRun.After(known, Clock.UtcNow);
        return [.. rows.Select(row => row with { NextRun = next, ScheduleDisabled = known.Enabled is { } enabled ? !enabled : null })];
    }

    private async Task ReadOrganizationAsync(TenantFacts facts, IPipelineOutput output, CancellationToken cancellation)
    {
        await foreach (var model in facts.PowerBi.Refreshes.ListRefreshablesAsync(organization: true, cancellation))
        {
            var item = new ChosenItem(model.Group?.Id, model.Group?.Name, model.Id ?? "", model.Name);
            if (!options.Choices.All(choice => NameMatch.FitsAny(choice.Workspaces, item.Workspace, item.WorkspaceId) && NameMatch.FitsAny(choice.Datasets, item.Name, item.Id)))
                continue;
            if (model.LastRefresh is { } last && IsWanted(last))
                await output.EmitAsync(OfRefreshable(item, model, last));
        }
    }

    private static RefreshRun OfRefreshable(ChosenItem item, Refreshable model, Refresh last) => RefreshRows.Of(item, last, place: null) with
    {
        FailureStreak = Streak(model, last),
        NextRun = model.RefreshSchedule is { } schedule ? NextRun.After(schedule, Clock.UtcNow) : null,
        ScheduleDisabled = model.RefreshSchedule?.Enabled is { } enabled ? !enabled : null,
        Note = FormattableString.Invariant($"The last of {model.RefreshCount ?? 0} refreshes in a week, of which {model.RefreshFailures ?? 0} failed."),
    };

    // Only counts are told: all failed, or none in a row.
    private static int? Streak(Refreshable model, Refresh last) =>
        !RefreshState.HasFailed(last) ? 0 : model.RefreshCount is { } count && count == model.RefreshFailures ? count : null;

    private bool IsFailed(Refresh refresh) =>
        RefreshState.HasFailed(refresh)
        || (options.Attempts && refresh.RefreshAttempts?.Any(attempt => attempt.ServiceExceptionJson is { Length: > 0 }) == true);

    private bool IsWanted(Refresh refresh) =>
        (!options.Failed || IsFailed(refresh)) && (options.Since is not { } since || refresh.StartTime >= since);

    private IEnumerable<(Refresh Run, RefreshPlace Place)> Wanted(IReadOnlyList<Refresh> newestFirst, IReadOnlyList<RefreshPlace> places) =>
        newestFirst.Zip(places, (run, place) => (run, place)).Take(options.Latest ? 1 : options.Last ?? int.MaxValue).Where(pair => IsWanted(pair.run));
}
