using PbiDiag.Facts.Bulk;
using PbiDiag.Facts.Refreshes;
using PbiDiag.Services.Fabric;
using PbiDiag.Services.Fabric.Models;
using PbiDiag.Services.Http;
using PbiDiag.Services.PowerBi;
using PbiDiag.Services.PowerBi.Models;
using PbiDiag.Time;

namespace PbiDiag.Facts;

/// <summary>The tenant as one command has asked it so far: each thing is read once and shared by all that want to know.</summary>
public sealed class TenantFacts
{
    private const int LastRefreshes = 3;

    // A scan takes three requests and seconds, the list of refreshables one request for a thousand: a few are sooner asked one by one.
    private const int AskedOneByOne = 16;

    private readonly Once<string, Fact<IReadOnlyList<Workspace>>> _workspaces;
    private readonly Once<string, Fact<IReadOnlyList<Dataset>>> _models;
    private readonly Once<string, Fact<IReadOnlyList<Dataflow>>> _dataflows;
    private readonly Once<string, Fact<IReadOnlyList<FabricItem>>> _fabricDataflows;
    private readonly Once<(string? Workspace, string Item, bool IsDataflow), Fact<IReadOnlyList<Datasource>>> _sources;
    private readonly Once<(string? Workspace, string Item, bool IsDataflow), Fact<IReadOnlyList<Datasource>>> _listedSources;
    private readonly Once<string, Fact<IReadOnlyList<Gateway>>> _gateways;
    private readonly Once<string, Fact<IReadOnlyList<GatewayDatasource>>> _gatewaySources;
    private readonly Once<string, Fact<IReadOnlyList<FabricConnection>>> _connections;
    private readonly Once<string, Fact<IReadOnlyList<FabricGateway>>> _fabricGateways;
    private readonly Once<(string? Workspace, string Item, bool IsDataflow), Fact<IReadOnlyList<Refresh>>> _lastRefreshes;
    private readonly WorkspaceScans _scans;
    private readonly LatestRefreshes _latest;
    private int _sourcesAsked;
    private int _refreshesAsked;

    public TenantFacts(ServiceCaller caller)
    {
        Clock = caller.Clock;
        PowerBi = new PowerBiClient(caller);
        Fabric = new FabricClient(caller);
        _scans = new WorkspaceScans(PowerBi.Admin.Scanner);
        _latest = new LatestRefreshes(PowerBi.Refreshes);
        _workspaces = List((string _, CancellationToken stop) => PowerBi.ListWorkspacesAsync(null, stop));
        _models = List((string workspace, CancellationToken stop) => PowerBi.ListDatasetsAsync(workspace.Length == 0 ? null : workspace, stop));
        _dataflows = List((string workspace, CancellationToken stop) => PowerBi.ListDataflowsAsync(workspace, stop));
        _fabricDataflows = List((string workspace, CancellationToken stop) => Fabric.ListItemsAsync(workspace, "Dataflow", stop));
        _listedSources = List(((string? Workspace, string Item, bool IsDataflow) of, CancellationToken stop) => of.IsDataflow
            ? PowerBi.ListDataflowDatasourcesAsync(of.Workspace!, of.Item, stop)
            : PowerBi.ListDatasourcesAsync(of.Workspace, of.Item, stop));
        _sources = new((of, stop) => ReadSourcesAsync(of.Workspace, of.Item, of.IsDataflow, stop));
        _gateways = List((string _, CancellationToken stop) => PowerBi.Gateways.ListAsync(stop));
        _gatewaySources = List((string gateway, CancellationToken stop) => PowerBi.Gateways.ListDatasourcesAsync(gateway, stop));
        _connections = List((string _, CancellationToken stop) => Fabric.ListConnectionsAsync(stop));
        _fabricGateways = List((string _, CancellationToken stop) => Fabric.ListGatewaysAsync(stop));
        _lastRefreshes = new((of, stop) => Ask.TryAsync(() => ReadLastAsync(of.Workspace, of.Item, of.IsDataflow, stop)));
    }

    public IClock Clock { get; }

    public PowerBiClient PowerBi { get; }

    public FabricClient Fabric { get; }

    public Task<Fact<IReadOnlyList<Workspace>>> WorkspacesAsync(CancellationToken cancellation) => _workspaces.GetAsync("", cancellation);

    /// <param name="workspace">Null for My workspace.</param>
    /// <param name="cancellation">Ends the request.</param>
    public Task<Fact<IReadOnlyList<Dataset>>> ModelsAsync(string? workspace, CancellationToken cancellation) =>
        _models.GetAsync(workspace ?? "", cancellation);

    public Task<Fact<IReadOnlyList<Dataflow>>> DataflowsAsync(string workspace, CancellationToken cancellation) =>
        _dataflows.GetAsync(workspace, cancellation);

    /// <summary>Dataflows of the second generation: the lists of Power BI do not have them.</summary>
    public Task<Fact<IReadOnlyList<FabricItem>>> FabricDataflowsAsync(string workspace, CancellationToken cancellation) =>
        _fabricDataflows.GetAsync(workspace, cancellation);

    /// <summary>Workspaces whose models will be asked for their sources or refreshes: the more, the fewer requests each takes.</summary>
    public void Expect(IReadOnlyList<Workspace> workspaces)
    {
        _scans.Expect(workspaces.Select(workspace => workspace.Id).OfType<string>());
        _latest.Expect(workspaces.Where(workspace => workspace.IsOnDedicatedCapacity != false).Select(workspace => workspace.Id).OfType<string>());
    }

    /// <summary>
    /// The models and dataflows of a workspace as a scan tells of them: without what a list says of gateways and refreshing.
    /// Null where it cannot be scanned.
    /// </summary>
    public async Task<(IReadOnlyList<Dataset> Models, IReadOnlyList<Dataflow> Dataflows)?> ScannedAsync(string workspace, CancellationToken cancellation) =>
        await _scans.OfAsync(workspace, cancellation) is { } scan && scan.ModelsOf(workspace) is { } models && scan.DataflowsOf(workspace) is { } dataflows
            ? (models, dataflows)
            : null;

    /// <summary>By scans of whole workspaces once more than a few are asked for and the caller may scan; else one request each.</summary>
    public Task<Fact<IReadOnlyList<Datasource>>> SourcesAsync(string? workspace, string item, bool isDataflow, CancellationToken cancellation) =>
        _sources.GetAsync((workspace, item, isDataflow), cancellation);

    /// <summary>What the item itself lists, whatever a scan told.</summary>
    public Task<Fact<IReadOnlyList<Datasource>>> ListedSourcesAsync(string? workspace, string item, bool isDataflow, CancellationToken cancellation) =>
        _listedSources.GetAsync((workspace, item, isDataflow), cancellation);

    /// <summary>The gateways that the caller administers; virtual network gateways are not among them.</summary>
    public Task<Fact<IReadOnlyList<Gateway>>> GatewaysAsync(CancellationToken cancellation) => _gateways.GetAsync("", cancellation);

    public Task<Fact<IReadOnlyList<GatewayDatasource>>> GatewaySourcesAsync(string gateway, CancellationToken cancellation) =>
        _gatewaySources.GetAsync(gateway, cancellation);

    public Task<Fact<IReadOnlyList<FabricConnection>>> ConnectionsAsync(CancellationToken cancellation) => _connections.GetAsync("", cancellation);

    /// <summary>
    /// The last few refreshes, the newest first: one of them may still be under way. Once more than a few models are asked for, it can be the
    /// last one alone.
    /// </summary>
    public Task<Fact<IReadOnlyList<Refresh>>> LastRefreshesAsync(string? workspace, string item, bool isDataflow, CancellationToken cancellation) =>
        _lastRefreshes.GetAsync((workspace, item, isDataflow), cancellation);

    public Task<Fact<IReadOnlyList<FabricGateway>>> FabricGatewaysAsync(CancellationToken cancellation) => _fabricGateways.GetAsync("", cancellation);

    private async Task<Fact<IReadOnlyList<Datasource>>> ReadSourcesAsync(string? workspace, string item, bool isDataflow, CancellationToken cancellation) =>
        workspace is not null && Interlocked.Increment(ref _sourcesAsked) > AskedOneByOne
            && (await _scans.OfAsync(workspace, cancellation))?.SourcesOf(item) is { } scanned
                ? FactOf.Answer(scanned)
                : await ListedSourcesAsync(workspace, item, isDataflow, cancellation);

    private async Task<IReadOnlyList<Refresh>> ReadLastAsync(string? workspace, string item, bool isDataflow, CancellationToken cancellation)
    {
        if (!isDataflow && workspace is not null && Interlocked.Increment(ref _refreshesAsked) > AskedOneByOne
            && await _latest.OfAsync(workspace, item, cancellation) is { } latest)
            return [latest];
        if (!isDataflow)
            return await PowerBi.Refreshes.ListAsync(workspace, item, LastRefreshes, cancellation).ToListAsync(cancellation);
        var runs = await PowerBi.Refreshes.ListTransactionsAsync(workspace!, item, cancellation).ToListAsync(cancellation);
        return [.. DataflowRuns.NewestFirst(runs).Take(LastRefreshes)];
    }

    private static Once<TKey, Fact<IReadOnlyList<T>>> List<TKey, T>(Func<TKey, CancellationToken, IAsyncEnumerable<T>> list)
        where TKey : notnull =>
        new((key, cancellation) => Ask.TryAsync(() => list(key, cancellation).ToListAsync(cancellation)));
}
