using PbiDiag.Commands.Contexts;
using PbiDiag.Commands.Selection;
using PbiDiag.Facts;
using PbiDiag.Facts.Refreshes;
using PbiDiag.Pipeline;
using PbiDiag.Results;
using PbiDiag.Services.Http;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Commands.Refreshes;

/// <summary>How the models and dataflows were refreshed, with each error recognised.</summary>
public sealed class RefreshHistoryCommand(RefreshHistoryOptions options, ConnectionChoice connection)
{
    // https://learn.microsoft.com/rest/api/fabric/core/job-scheduler/list-item-job-instances
    private const int JobsKept = 100;

    private const string NeverRefreshed = "Its history shows no refresh.";
    private const string Activity = "Reading refresh histories";

    public Task RunAsync(IPipelineOutput output, CancellationToken cancellation)
    {
        var facts = new TenantFacts(connection.Open(output));
        return options.Organization ? ReadOrganizationAsync(facts, output, cancellation) : ReadAsync(facts, output, cancellation);
    }

    private async Task ReadAsync(TenantFacts facts, IPipelineOutput output, CancellationToken cancellation)
    {
        var items = new ItemFinder(facts, output).FindAsync(options.Choices, cancellation);
        var done = 0;
        await foreach (var (item, history) in Concurrently.SelectAsync(items, async (item, stop) => (item, await ReadAsync(facts, item, stop)), cancellation))
        {
            await output.ProgressAsync(new ProgressUpdate(Activity, ++done, null));
            if (history.Failure is { } failure)
                await output.FailAsync(failure with { Target = item.Name ?? item.Id });
            foreach (var row in history.Value ?? [])
                await output.EmitAsync(row);
        }
        await output.ProgressAsync(new ProgressUpdate(Activity, done, done) { Completed = true });
    }

    private Task<Fact<IReadOnlyList<RefreshRun>>> ReadAsync(TenantFacts facts, ChosenItem item, CancellationToken cancellation) =>
        Ask.TryAsync(() => item.Kind switch
        {
            RefreshItemKind.Dataflow => DataflowAsync(facts, item, cancellation),
            RefreshItemKind.DataflowGen2 => FabricDataflowAsync(facts, item, cancellation),
            _ => ModelAsync(facts, item, cancellation),
        });

    private async Task<IReadOnlyList<RefreshRun>> ModelAsync(TenantFacts facts, ChosenItem item, CancellationToken cancellation)
    {
        if (item.Model?.IsRefreshable == false)
            return NoRuns(item, "The service does not refresh it: it is not an import model, or was neither refreshed lately nor has a schedule.");
        // All that the service keeps in one request: a shorter list would cut the row of failures.
        var history = await facts.PowerBi.Refreshes.ListAsync(item.WorkspaceId, item.Id, null, cancellation).ToListAsync(cancellation);
        var rows = Wanted(history, RefreshPlaces.OfModel(history)).SelectMany(run => Rows(item, run.Run, run.Place)).ToList();
        return history.Count == 0 ? NoRuns(item, NeverRefreshed) : rows.Count == 0 ? rows : await WithScheduleAsync(facts, item, rows, cancellation);
    }

    private async Task<IReadOnlyList<RefreshRun>> DataflowAsync(TenantFacts facts, ChosenItem item, CancellationToken cancellation)
    {
        var history = DataflowRuns.NewestFirst(await facts.PowerBi.Refreshes.ListTransactionsAsync(item.WorkspaceId!, item.Id, cancellation).ToListAsync(cancellation));
        // How much of the past a dataflow's list keeps is nowhere said.
        return history.Count == 0 ? NoRuns(item, NeverRefreshed) : [.. Wanted(history, RefreshPlaces.Of(history, isWhole: false)).Select(run => RefreshRows.Of(item, run.Run, run.Place))];
    }

    private async Task<IReadOnlyList<RefreshRun>> FabricDataflowAsync(TenantFacts facts, ChosenItem item, CancellationToken cancellation)
    {
        var history = DataflowRuns.NewestFirst(await facts.Fabric.ListJobsAsync(item.WorkspaceId!, item.Id, cancellation).ToListAsync(cancellation));
        return history.Count == 0 ? NoRuns(item, NeverRefreshed) : [.. Wanted(history, RefreshPlaces.Of(history, isWhole: history.Count < JobsKept)).Select(run => RefreshRows.Of(item, run.Run, run.Place))];
    }

    private static async Task<IReadOnlyList<RefreshRun>> WithScheduleAsync(
        TenantFacts facts, ChosenItem item, List<RefreshRun> rows, CancellationToken cancellation)
    {
        var schedule = await Ask.TryAsync(() => facts.PowerBi.Refreshes.GetScheduleAsync(item.WorkspaceId, item.Id, cancellation));
        if (schedule.Value is not { } known)
            return [.. rows.Select(row => row with { Note = "The schedule could not be read: " + schedule.Failure?.Message })];
        var next = NextRun.After(known, facts.Clock.UtcNow);
        return [.. rows.Select(row => row with { NextRun = next, ScheduleDisabled = known.Enabled is { } enabled ? !enabled : null })];
    }

    private async Task ReadOrganizationAsync(TenantFacts facts, IPipelineOutput output, CancellationToken cancellation)
    {
        var (read, seen) = (0, new List<ChosenItem>());
        await output.VerboseAsync("Models that run on a capacity and were refreshed or scheduled within a week are told of, and no others.");
        await foreach (var model in facts.PowerBi.Refreshes.ListRefreshablesAsync(organization: true, cancellation))
        {
            await output.ProgressAsync(new ProgressUpdate(Activity, ++read, null));
            var item = new ChosenItem(model.Group?.Id, model.Group?.Name, model.Id ?? "", model.Name);
            seen.Add(item);
            if (!options.Choices.Any(choice => NameMatch.FitsAny(choice.Workspaces, item.Workspace, item.WorkspaceId) && NameMatch.FitsAny(choice.Datasets, item.Name, item.Id)))
                continue;
            if (model.LastRefresh is { } last && IsWanted(last))
                foreach (var row in OfRefreshable(item, model, last, facts.Clock.UtcNow))
                    await output.EmitAsync(row);
        }
        await output.ProgressAsync(new ProgressUpdate(Activity, read, read) { Completed = true });
        foreach (var name in NameMatch.Exact([.. options.Choices.SelectMany(choice => choice.Workspaces)]).Where(name => !seen.Exists(item => NameMatch.Fits(name, item.Workspace, item.WorkspaceId))))
            await output.FailAsync(SelectionFailures.Workspace(name, seen.Select(item => item.Workspace)));
        foreach (var name in NameMatch.Exact([.. options.Choices.SelectMany(choice => choice.Datasets)]).Where(name => !seen.Exists(item => NameMatch.Fits(name, item.Name, item.Id))))
            await output.FailAsync(SelectionFailures.Dataset(name, seen.Select(item => item.Name)));
    }

    private IEnumerable<RefreshRun> OfRefreshable(ChosenItem item, Refreshable model, Refresh last, DateTimeOffset now) => Rows(item, last, place: null).Select(row => row with
    {
        FailureStreak = Streak(model, last),
        NextRun = model.RefreshSchedule is { } schedule ? NextRun.After(schedule, now) : null,
        ScheduleDisabled = model.RefreshSchedule?.Enabled is { } enabled ? !enabled : null,
        Note = FormattableString.Invariant($"The last of {model.RefreshCount ?? 0} refreshes in a week, of which {model.RefreshFailures ?? 0} failed."),
    });

    private IEnumerable<RefreshRun> Rows(ChosenItem item, Refresh refresh, RefreshPlace? place) => options.Attempts
        ? RefreshRows.AttemptsOf(item, refresh, place).Where(row => !options.Failed || row.Code is not null || RefreshState.Is(row.Status, RefreshState.Failed))
        : [RefreshRows.Of(item, refresh, place)];

    // Only counts are told: all failed, or none in a row.
    private static int? Streak(Refreshable model, Refresh last) =>
        !RefreshState.HasFailed(last) ? 0 : model.RefreshCount is { } count && count == model.RefreshFailures ? count : null;

    /// <summary>One row a model is asked for, so that a model without a refresh is one too; elsewhere there is nothing to show.</summary>
    private IReadOnlyList<RefreshRun> NoRuns(ChosenItem item, string why) =>
        options is { Latest: true, Failed: false, Since: null } ? [RefreshRows.None(item, why)] : [];

    private bool IsFailed(Refresh refresh) =>
        RefreshState.HasFailed(refresh)
        || (options.Attempts && refresh.RefreshAttempts?.Any(attempt => attempt.ServiceExceptionJson is { Length: > 0 }) == true);

    private bool IsWanted(Refresh refresh) =>
        (!options.Failed || IsFailed(refresh)) && (options.Since is not { } since || refresh.StartTime >= since);

    private IEnumerable<(Refresh Run, RefreshPlace Place)> Wanted(IReadOnlyList<Refresh> newestFirst, IReadOnlyList<RefreshPlace> places) =>
        newestFirst.Zip(places, (run, place) => (run, place)).Take(options.Latest ? 1 : options.Last ?? int.MaxValue).Where(pair => IsWanted(pair.run));
}
