using PbiDiag.Commands.DataSources;
using PbiDiag.Commands.Selection;
using PbiDiag.Facts;
using PbiDiag.Facts.DataSources;
using PbiDiag.Failures;
using PbiDiag.Pipeline;

namespace PbiDiag.Commands.Credentials;

/// <summary>Which sources are meant, each once, and which models use them.</summary>
internal sealed class UpdateTargets(TenantFacts facts, SourceFinder finder, IPipelineOutput output)
{
    private readonly Dictionary<string, (KnownSource Source, Dictionary<string, ChosenItem> Items)> _found = new(StringComparer.OrdinalIgnoreCase);

    public async Task<IReadOnlyList<UpdateTarget>> FindAsync(CredentialUpdateOptions options, CancellationToken cancellation)
    {
        await OfModelsAsync(options, cancellation);
        var named = options.Targets.Where(target => target.Items is null).Select(target => target.Source).ToList();
        if (named.Count > 0 || options.SharedWith)
            await OfListsAsync(named, options.SharedWith, cancellation);
        if (options.Refresh)
            await AddUsersAsync(options.ModelIds, cancellation);
        return [.. _found.Values.Select(found => new UpdateTarget(found.Source, [.. found.Items.Values]))];
    }

    private async Task OfModelsAsync(CredentialUpdateOptions options, CancellationToken cancellation)
    {
        var rows = options.Targets.Where(target => target.Items is not null).ToList();
        await foreach (var item in finder.OfItemsAsync([.. rows.Select(row => row.Items!)], cancellation))
        {
            if (item.Failure is { } failure)
            {
                await output.FailAsync(failure with { Target = item.Item.Name ?? item.Item.Id });
                continue;
            }
            if (item.Sources.Count == 0)
                await output.FailAsync(WithoutSources(item.Item));
            if (options.TakeOver && item.Item is { WorkspaceId: { } workspace, IsDataflow: false } model
                && await output.ConfirmAsync(new ConfirmRequest($"model '{model.Name ?? model.Id}'", "Take over (the present owner's own cloud credentials are lost)"))
                && (await Ask.TryAsync(() => TakeOverAsync(workspace, model.Id, cancellation))).Failure is { } refused)
                await output.FailAsync(refused with { Target = model.Name ?? model.Id });
            var named = rows.Where(row => row.Source.DataSourceId is { Length: > 0 } && string.Equals(row.Items!.DatasetId, item.Item.Id, StringComparison.OrdinalIgnoreCase))
                .Select(row => row.Source.DataSourceId!).ToList();
            foreach (var source in item.Sources.Where(source => source.Id is not null && (named.Count == 0 || named.Contains(source.Id, StringComparer.OrdinalIgnoreCase))))
                Add(source, item.Item);
        }
    }

    private async Task<bool> TakeOverAsync(string workspace, string model, CancellationToken cancellation)
    {
        await facts.PowerBi.TakeOverAsync(workspace, model, cancellation);
        return true;
    }

    private async Task OfListsAsync(IReadOnlyList<SourceChoice> named, bool sharedWith, CancellationToken cancellation)
    {
        var known = await finder.AllAsync(cancellation).ToListAsync(cancellation);
        foreach (var failure in SourceMatch.Missing(named, known))
            await output.FailAsync(failure);
        foreach (var source in known.Where(source => source.Id is not null && named.Any(choice => SourceMatch.Fits(choice, source))))
            Add(source, null);
        if (!sharedWith)
            return;
        // Lists name the kind in different words, the path in one.
        var paths = new HashSet<string>(_found.Values.Select(found => found.Source.Path).OfType<string>(), StringComparer.OrdinalIgnoreCase);
        foreach (var source in known.Where(source => source is { Id: not null, Path: not null } && paths.Contains(source.Path)))
            Add(source, null);
    }

    private async Task AddUsersAsync(IReadOnlyList<string> modelIds, CancellationToken cancellation)
    {
        // By the lists of their workspaces, and not by their ids alone: results show names.
        var choices = modelIds.Select(text => text.Split('/')).Where(parts => parts.Length == 2).GroupBy(parts => parts[0], parts => parts[1])
            .Select(workspace => new ItemChoice { WorkspaceId = workspace.Key, Datasets = [.. workspace], WithDataflows = true }).ToList();
        if (choices.Count == 0 && _found.Values.All(found => found.Items.Count > 0))
            return;
        await foreach (var item in finder.OfItemsAsync(choices.Count > 0 ? choices : [new ItemChoice { WithDataflows = true }], cancellation))
            foreach (var source in item.Sources.Where(source => _found.ContainsKey(source.Key)))
                Add(source, item.Item);
    }

    private void Add(KnownSource source, ChosenItem? item)
    {
        if (!_found.TryGetValue(source.Key, out var found))
            _found[source.Key] = found = (source, new(StringComparer.OrdinalIgnoreCase));
        if (item is not null)
            found.Items[item.Id] = item;
    }

    private static Failure WithoutSources(ChosenItem item) => new(
        FailureIds.DatasetWithoutSources, FailureCategory.ObjectNotFound, $"'{item.Name ?? item.Id}' has no sources.", item.Name ?? item.Id,
        "A model whose data is pushed, or that only reads other models, has no credential of its own.");
}
