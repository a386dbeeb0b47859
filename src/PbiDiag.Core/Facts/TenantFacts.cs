using PbiDiag.Facts.Refreshes;
using PbiDiag.Services.Fabric;
using PbiDiag.Services.Fabric.Models;
using PbiDiag.Services.Http;
using PbiDiag.Services.PowerBi;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Facts;

/// <summary>The tenant as one command has asked it so far: each thing is read once and shared by all that want to know.</summary>
public sealed class TenantFacts
{
    private const int LastRefreshes = 3;

    private readonly Once<string, Fact<IReadOnlyList<Workspace>>> _workspaces;
    private readonly Once<string, Fact<IReadOnlyList<Dataset>>> _models;
    private readonly Once<string, Fact<IReadOnlyList<Dataflow>>> _dataflows;
    private readonly Once<(string? Workspace, string Item, bool IsDataflow), Fact<IReadOnlyList<Datasource>>> _sources;
    private readonly Once<string, Fact<IReadOnlyList<Gateway>>> _gateways;
    private readonly Once<string, Fact<IReadOnlyList<GatewayDatasource>>> _gatewaySources;
    private readonly Once<string, Fact<IReadOnlyList<FabricConnection>>> _connections;
    private readonly Once<string, Fact<IReadOnlyList<FabricGateway>>> _fabricGateways;
    private readonly Once<(string? Workspace, string Item, bool IsDataflow), Fact<IReadOnlyList<Refresh>>> _lastRefreshes;

    public TenantFacts(ServiceCaller caller)
    {
        PowerBi = new PowerBiClient(caller);
        Fabric = new FabricClient(caller);
        _workspaces = List((string _, CancellationToken stop) => PowerBi.ListWorkspacesAsync(null, stop));
        _models = List((string workspace, CancellationToken stop) => PowerBi.ListDatasetsAsync(workspace.Length == 0 ? null : workspace, stop));
        _dataflows = List((string workspace, CancellationToken stop) => PowerBi.ListDataflowsAsync(workspace, stop));
        _sources = List(((string? Workspace, string Item, bool IsDataflow) of, CancellationToken stop) => of.IsDataflow
            ? PowerBi.ListDataflowDatasourcesAsync(of.Workspace!, of.Item, stop)
            : PowerBi.ListDatasourcesAsync(of.Workspace, of.Item, stop));
        _gateways = List((string _, CancellationToken stop) => PowerBi.Gateways.ListAsync(stop));
        _gatewaySources = List((string gateway, CancellationToken stop) => PowerBi.Gateways.ListDatasourcesAsync(gateway, stop));
        _connections = List((string _, CancellationToken stop) => Fabric.ListConnectionsAsync(stop));
        _fabricGateways = List((string _, CancellationToken stop) => Fabric.ListGatewaysAsync(stop));
        _lastRefreshes = new((of, stop) => Ask.TryAsync(() => ReadLastAsync(of.Workspace, of.Item, of.IsDataflow, stop)));
    }

    public PowerBiClient PowerBi { get; }

    public FabricClient Fabric { get; }

    public Task<Fact<IReadOnlyList<Workspace>>> WorkspacesAsync(CancellationToken cancellation) => _workspaces.GetAsync("", cancellation);

    /// <param name="workspace">Null for My workspace.</param>
    /// <param name="cancellation">Ends the request.</param>
    public Task<Fact<IReadOnlyList<Dataset>>> ModelsAsync(string? workspace, CancellationToken cancellation) =>
        _models.GetAsync(workspace ?? "", cancellation);

    public Task<Fact<IReadOnlyList<Dataflow>>> DataflowsAsync(string workspace, CancellationToken cancellation) =>
        _dataflows.GetAsync(workspace, cancellation);

    public Task<Fact<IReadOnlyList<Datasource>>> SourcesAsync(string? workspace, string item, bool isDataflow, CancellationToken cancellation) =>
        _sources.GetAsync((workspace, item, isDataflow), cancellation);

    /// <summary>The gateways that the caller administers; virtual network gateways are not among them.</summary>
    public Task<Fact<IReadOnlyList<Gateway>>> GatewaysAsync(CancellationToken cancellation) => _gateways.GetAsync("", cancellation);

    public Task<Fact<IReadOnlyList<GatewayDatasource>>> GatewaySourcesAsync(string gateway, CancellationToken cancellation) =>
        _gatewaySources.GetAsync(gateway, cancellation);

    public Task<Fact<IReadOnlyList<FabricConnection>>> ConnectionsAsync(CancellationToken cancellation) => _connections.GetAsync("", cancellation);

    /// <summary>The last few refreshes, the newest first: one of them may still be under way.</summary>
    public Task<Fact<IReadOnlyList<Refresh>>> LastRefreshesAsync(string? workspace, string item, bool isDataflow, CancellationToken cancellation) =>
        _lastRefreshes.GetAsync((workspace, item, isDataflow), cancellation);

    public Task<Fact<IReadOnlyList<FabricGateway>>> FabricGatewaysAsync(CancellationToken cancellation) => _fabricGateways.GetAsync("", cancellation);

    private async Task<IReadOnlyList<Refresh>> ReadLastAsync(string? workspace, string item, bool isDataflow, CancellationToken cancellation)
    {
        if (!isDataflow)
            return await PowerBi.Refreshes.ListAsync(workspace, item, LastRefreshes, cancellation).ToListAsync(cancellation);
        var runs = await PowerBi.Refreshes.ListTransactionsAsync(workspace!, item, cancellation).ToListAsync(cancellation);
        return [.. DataflowRuns.NewestFirst(runs).Take(LastRefreshes)];
    }

    private static Once<TKey, Fact<IReadOnlyList<T>>> List<TKey, T>(Func<TKey, CancellationToken, IAsyncEnumerable<T>> list)
        where TKey : notnull =>
        new((key, cancellation) => Ask.TryAsync(() => list(key, cancellation).ToListAsync(cancellation)));
}
