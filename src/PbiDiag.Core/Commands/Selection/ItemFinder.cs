using System.Runtime.CompilerServices;
using PbiDiag.Facts;
using PbiDiag.Failures;
using PbiDiag.Pipeline;
using PbiDiag.Results;
using PbiDiag.Services.Fabric.Models;
using PbiDiag.Services.Http;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Commands.Selection;

/// <summary>From what a user names to the models and dataflows meant, each once. What is not there is told, and the rest goes on.</summary>
/// <param name="facts">The tenant.</param>
/// <param name="output">For what is not there.</param>
/// <param name="byScans">Whether many workspaces may be read by scans, which tell of sources too but not whether a model is refreshed.</param>
internal sealed class ItemFinder(TenantFacts facts, IPipelineOutput output, bool byScans = false)
{
    /// <summary>The first ones are listed while the others are scanned, so that there is something to begin with.</summary>
    private const int ListedWorkspaces = 4;

    private readonly HashSet<string> _given = new(StringComparer.OrdinalIgnoreCase);

    public async IAsyncEnumerable<ChosenItem> FindAsync(IReadOnlyList<ItemChoice> choices, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var choice in choices)
        {
            var items = choice.IsExact ? One(Exact(choice)) : LookUpAsync(choice, cancellation);
            await foreach (var item in items.WithCancellation(cancellation))
                if (_given.Add(item.WorkspaceId + "/" + item.Id))
                    yield return item;
        }
    }

    /// <summary>The workspaces meant, with My workspace as null.</summary>
    public async Task<IReadOnlyList<Workspace?>> WorkspacesAsync(ItemChoice choice, CancellationToken cancellation)
    {
        if (choice.MyWorkspace || choice.WorkspaceId is { Length: 0 })
            return [null];
        var asked = choice.WorkspaceId is { } id ? [id] : choice.Workspaces;
        var all = await facts.WorkspacesAsync(cancellation);
        if (all.Failure is { } failure)
            throw new FailureException(failure);
        foreach (var name in NameMatch.Exact(asked).Where(name => !all.Value!.Any(workspace => NameMatch.Fits(name, workspace.Name, workspace.Id))))
            await output.FailAsync(SelectionFailures.Workspace(name, all.Value!.Select(workspace => workspace.Name)));
        return [.. all.Value!.Where(workspace => NameMatch.FitsAny(asked, workspace.Name, workspace.Id))];
    }

    private async IAsyncEnumerable<ChosenItem> LookUpAsync(ItemChoice choice, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var asked = string.IsNullOrEmpty(choice.DatasetId) ? choice.Datasets : [choice.DatasetId!];
        var missing = new HashSet<string>(NameMatch.Exact(asked), StringComparer.OrdinalIgnoreCase);
        var seen = new List<string?>();
        var workspaces = await WorkspacesAsync(choice, cancellation);
        facts.Expect([.. workspaces.OfType<Workspace>()]);
        var scanned = byScans && asked.Count == 0 && workspaces.Count > 2 * ListedWorkspaces ? workspaces.Skip(ListedWorkspaces).ToList() : [];
        await foreach (var items in Concurrently.SelectAsync(
            workspaces, (workspace, stop) => ItemsAsync(workspace, choice, scanned.Contains(workspace), stop), cancellation))
        {
            foreach (var failure in items.Failures)
                await output.FailAsync(failure with { Target = items.Place });
            foreach (var item in items.Items)
            {
                missing.RemoveWhere(name => NameMatch.Fits(name, item.Name, item.Id));
                if (missing.Count > 0)
                    seen.Add(item.Name);
                if (NameMatch.FitsAny(asked, item.Name, item.Id))
                    yield return item;
            }
        }
        if (workspaces.Count == 0)
            yield break;
        foreach (var name in missing)
            await output.FailAsync(SelectionFailures.Dataset(name, seen));
    }

    private async Task<(string Place, List<ChosenItem> Items, List<Failure> Failures)> ItemsAsync(
        Workspace? workspace, ItemChoice choice, bool byScan, CancellationToken cancellation)
    {
        var place = workspace?.Name ?? workspace?.Id ?? "My workspace";
        if (byScan && workspace?.Id is { } scan && await facts.ScannedAsync(scan, cancellation) is { } scanned)
            return (place, [.. Models(workspace, scanned.Models), .. choice.WithDataflows ? Dataflows(workspace, scanned.Dataflows) : []], []);
        var models = facts.ModelsAsync(workspace?.Id, cancellation);
        var dataflows = choice.WithDataflows && workspace?.Id is { } id ? facts.DataflowsAsync(id, cancellation) : null;
        // Only workspaces on a capacity have those.
        var fabricDataflows = choice.WithFabricDataflows && workspace is { Id: { } onCapacity, IsOnDedicatedCapacity: not false }
            ? facts.FabricDataflowsAsync(onCapacity, cancellation)
            : null;
        var items = Models(workspace, (await models).Value ?? []).ToList();
        var failures = new List<Failure>();
        if ((await models).Failure is { } failure)
            failures.Add(failure);
        if (dataflows is not null && (await dataflows).Failure is { } other)
            failures.Add(other);
        if (dataflows is not null && (await dataflows).Value is { } flows)
            items.AddRange(Dataflows(workspace!, flows));
        if (fabricDataflows is not null && (await fabricDataflows).Failure is { } third)
            failures.Add(third);
        if (fabricDataflows is not null && (await fabricDataflows).Value is { } fabricFlows)
            items.AddRange(Dataflows(workspace!, fabricFlows));
        return (place, items, failures);
    }

    private static IEnumerable<ChosenItem> Models(Workspace? workspace, IReadOnlyList<Dataset> models) =>
        models.Where(model => model.Id is not null).Select(model => new ChosenItem(workspace?.Id, workspace?.Name, model.Id!, model.Name) { Model = model });

    private static IEnumerable<ChosenItem> Dataflows(Workspace workspace, IReadOnlyList<Dataflow> dataflows) =>
        dataflows.Where(flow => flow.ObjectId is not null).Select(flow => new ChosenItem(workspace.Id, workspace.Name, flow.ObjectId!, flow.Name) { Kind = RefreshItemKind.Dataflow });

    private static IEnumerable<ChosenItem> Dataflows(Workspace workspace, IReadOnlyList<FabricItem> dataflows) =>
        dataflows.Where(flow => flow.Id is not null).Select(flow => new ChosenItem(workspace.Id, workspace.Name, flow.Id!, flow.DisplayName) { Kind = RefreshItemKind.DataflowGen2 });

    private static ChosenItem Exact(ItemChoice choice) =>
        new(choice.WorkspaceId is { Length: > 0 } id ? id : null, choice.Workspaces.FirstOrNone(), choice.DatasetId!, choice.Datasets.FirstOrNone()) { Kind = choice.Kind };

    private static async IAsyncEnumerable<ChosenItem> One(ChosenItem item)
    {
        await Task.CompletedTask;
        yield return item;
    }
}
