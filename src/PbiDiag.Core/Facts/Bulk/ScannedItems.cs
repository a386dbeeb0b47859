using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Facts.Bulk;

/// <summary>What a scan tells of the workspaces in it. What it does not tell is null, for somebody else to be asked.</summary>
internal sealed class ScannedItems
{
    private readonly Dictionary<string, IReadOnlyList<Dataset>> _models = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, IReadOnlyList<Dataflow>> _dataflows = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, IReadOnlyList<Datasource>> _sources = new(StringComparer.OrdinalIgnoreCase);

    public ScannedItems(ScanResult scan)
    {
        var instances = (scan.DatasourceInstances ?? []).Where(source => source.DatasourceId is not null)
            .GroupBy(source => source.DatasourceId!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(source => source.Key, source => AsListed(source.First()), StringComparer.OrdinalIgnoreCase);
        foreach (var workspace in (scan.Workspaces ?? []).Where(workspace => workspace.Id is not null))
        {
            if (workspace.Datasets is { } models)
                _models[workspace.Id!] = [.. models.Select(AsListed)];
            if (workspace.Dataflows is { } dataflows)
                _dataflows[workspace.Id!] = [.. dataflows.Select(AsListed)];
            foreach (var model in workspace.Datasets ?? [])
                Keep(model.Id, model.DatasourceUsages, model.MisconfiguredDatasourceUsages, instances);
            foreach (var dataflow in workspace.Dataflows ?? [])
                Keep(dataflow.ObjectId, dataflow.DatasourceUsages, dataflow.MisconfiguredDatasourceUsages, instances);
        }
    }

    public IReadOnlyList<Dataset>? ModelsOf(string workspace) => _models.TryGetValue(workspace, out var models) ? models : null;

    public IReadOnlyList<Dataflow>? DataflowsOf(string workspace) => _dataflows.TryGetValue(workspace, out var dataflows) ? dataflows : null;

    public IReadOnlyList<Datasource>? SourcesOf(string item) => _sources.TryGetValue(item, out var sources) ? sources : null;

    // A scan may leave sources out: those that are not bound have no id to be named by. So an item without any, with one that is not
    // described, or with one that the service calls misconfigured, is not taken as told.
    private void Keep(
        string? item, IReadOnlyList<DatasourceUsage>? usages, IReadOnlyList<DatasourceUsage>? misconfigured, Dictionary<string, Datasource> instances)
    {
        if (item is null || usages is not { Count: > 0 } || misconfigured is { Count: > 0 })
            return;
        var sources = new List<Datasource>(usages.Count);
        foreach (var usage in usages)
        {
            if (usage.DatasourceInstanceId is not { } id || !instances.TryGetValue(id, out var source))
                return;
            sources.Add(source);
        }
        _sources[item] = sources;
    }

    private static Datasource AsListed(ScanDatasource source) => new()
    {
        DatasourceId = source.DatasourceId, GatewayId = source.GatewayId, DatasourceType = source.DatasourceType, ConnectionDetails = source.ConnectionDetails,
    };

    private static Dataset AsListed(ScanDataset model) => new()
    {
        Id = model.Id, Name = model.Name, ConfiguredBy = model.ConfiguredBy, CreatedDate = model.CreatedDate, TargetStorageMode = model.TargetStorageMode,
    };

    private static Dataflow AsListed(ScanDataflow dataflow) => new() { ObjectId = dataflow.ObjectId, Name = dataflow.Name, ConfiguredBy = dataflow.ConfiguredBy };
}
