using PbiDiag.Commands.Selection;
using PbiDiag.Facts;
using PbiDiag.Facts.Refreshes;
using PbiDiag.Failures;
using PbiDiag.Results;
using PbiDiag.Services.Fabric;
using PbiDiag.Services.PowerBi;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Commands.Refreshes;

/// <summary>Refreshes of models and of dataflows of both generations: each has an interface of its own, told here in the words of models.</summary>
internal sealed class RefreshCalls(PowerBiRefreshes powerBi, FabricClient fabric)
{
    public async Task<IReadOnlyList<Refresh>> HistoryAsync(ChosenItem item, int top, CancellationToken cancellation) => item.Kind switch
    {
        RefreshItemKind.Dataflow => DataflowRuns.NewestFirst(await powerBi.ListTransactionsAsync(item.WorkspaceId!, item.Id, cancellation).ToListAsync(cancellation)),
        RefreshItemKind.DataflowGen2 => DataflowRuns.NewestFirst(await fabric.ListJobsAsync(item.WorkspaceId!, item.Id, cancellation).ToListAsync(cancellation)),
        _ => await powerBi.ListAsync(item.WorkspaceId, item.Id, top, cancellation).ToListAsync(cancellation),
    };

    /// <summary>Gives the refresh's id where the service tells it.</summary>
    public async Task<string?> StartAsync(ChosenItem item, RefreshOptions? enhanced, CancellationToken cancellation)
    {
        var ordinary = new RefreshOptions { NotifyOption = "NoNotification" };
        if (item.Kind == RefreshItemKind.SemanticModel)
            return await powerBi.StartAsync(item.WorkspaceId, item.Id, enhanced ?? ordinary, cancellation);
        if (enhanced is not null)
            throw new FailureException(OnlyForModels(item));
        if (item.Kind == RefreshItemKind.DataflowGen2)
            return await fabric.RunAsync(item.WorkspaceId!, item.Id, DataflowRuns.Refreshing, cancellation);
        await powerBi.StartDataflowAsync(item.WorkspaceId!, item.Id, ordinary, cancellation);
        return null;
    }

    /// <summary>An ordinary refresh of a model goes on whatever happens.</summary>
    public static bool CanCancel(ChosenItem item, RefreshOptions? enhanced) => item.Kind switch
    {
        RefreshItemKind.Dataflow => true,
        RefreshItemKind.DataflowGen2 => false,
        _ => enhanced is not null,
    };

    public Task CancelAsync(ChosenItem item, string id, CancellationToken cancellation) => item.Kind == RefreshItemKind.Dataflow
        ? powerBi.CancelDataflowAsync(item.WorkspaceId!, id, cancellation)
        : powerBi.CancelAsync(item.WorkspaceId, item.Id, id, cancellation);

    /// <summary>What an enhanced refresh says beside its error.</summary>
    public async Task<string> MessagesAsync(ChosenItem item, string id, CancellationToken cancellation) =>
        string.Join(" ", ((await powerBi.GetAsync(item.WorkspaceId, item.Id, id, cancellation)).Messages ?? []).Select(message => $"{message.Code}: {message.Message}"));

    private static Failure OnlyForModels(ChosenItem item) => new(
        FailureIds.OptionsConflict, FailureCategory.InvalidArgument, $"'{item.Name ?? item.Id}' is a dataflow, and has no enhanced refresh.", item.Name ?? item.Id,
        "Run it without -Type, -Table, -RefreshTimeout, -MaxParallelism, -CommitMode and -RetryCount.");
}
