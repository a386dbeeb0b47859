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
    private readonly Once<(string? Workspace, string Item), Fact<IReadOnlyList<Refresh>>> _histories;
    private readonly Once<(string? Workspace, string Item), Fact<RefreshSchedule>> _schedules;
    private readonly Once<string, Fact<IReadOnlyList<WorkspaceUser>>> _workspaceUsers;
    private readonly Once<string, Fact<IReadOnlyList<Capacity>>> _capacities;
    private readonly Once<string, Fact<FabricGatewayStatus>> _gatewayStates;
    private readonly Once<string, Fact<IReadOnlyList<FabricGatewayMember>>> _gatewayMembers;
    private readonly Once<string, Fact<IReadOnlyList<Refreshable>>> _refreshables;
    private readonly Once<string, Fact<IReadOnlyList<TenantSetting>>> _settings;

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
        _histories = List(((string? Workspace, string Item) of, CancellationToken stop) => PowerBi.Refreshes.ListAsync(of.Workspace, of.Item, null, stop), "A role in the workspace that may read the model, with the scope Dataset.Read.All");
        _schedules = new((of, stop) => Ask.TryAsync(() => PowerBi.Refreshes.GetScheduleAsync(of.Workspace, of.Item, stop), "A role in the workspace that may read the model, with the scope Dataset.Read.All"));
        _workspaceUsers = List((string workspace, CancellationToken stop) => PowerBi.ListWorkspaceUsersAsync(workspace, stop), "Administrator or member of the workspace, with the scope Workspace.Read.All");
        _capacities = List((string _, CancellationToken stop) => PowerBi.ListCapacitiesAsync(stop), "Administrator or contributor of the capacity, with the scope Capacity.Read.All");
        _gatewayStates = new((gateway, stop) => Ask.TryAsync(() => Fabric.CheckGatewayAsync(gateway, stop), "Administrator of the gateway, with the scope Gateway.Read.All"));
        _gatewayMembers = List((string gateway, CancellationToken stop) => Fabric.ListGatewayMembersAsync(gateway, stop), "Administrator of the gateway, with the scope Gateway.Read.All");
        _refreshables = List((string _, CancellationToken stop) => PowerBi.Refreshes.ListRefreshablesAsync(organization: true, stop), Directory.GraphPermissions.PowerBiAdmin);
        _settings = List((string _, CancellationToken stop) => Fabric.ListTenantSettingsAsync(stop), Directory.GraphPermissions.PowerBiAdmin);
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

    /// <summary>All refreshes of a model that the service keeps, the newest first.</summary>
    public Task<Fact<IReadOnlyList<Refresh>>> HistoryAsync(string? workspace, string model, CancellationToken cancellation) =>
        _histories.GetAsync((workspace, model), cancellation);

    public Task<Fact<RefreshSchedule>> ScheduleAsync(string? workspace, string model, CancellationToken cancellation) =>
        _schedules.GetAsync((workspace, model), cancellation);

    public Task<Fact<IReadOnlyList<WorkspaceUser>>> WorkspaceUsersAsync(string workspace, CancellationToken cancellation) =>
        _workspaceUsers.GetAsync(workspace, cancellation);

    public Task<Fact<IReadOnlyList<Capacity>>> CapacitiesAsync(CancellationToken cancellation) => _capacities.GetAsync("", cancellation);

    public Task<Fact<FabricGatewayStatus>> GatewayStatusAsync(string gateway, CancellationToken cancellation) => _gatewayStates.GetAsync(gateway, cancellation);

    public Task<Fact<IReadOnlyList<FabricGatewayMember>>> GatewayMembersAsync(string gateway, CancellationToken cancellation) =>
        _gatewayMembers.GetAsync(gateway, cancellation);

    /// <summary>The last run of every model on a capacity, as an administrator may ask for it.</summary>
    public Task<Fact<IReadOnlyList<Refreshable>>> RefreshablesAsync(CancellationToken cancellation) => _refreshables.GetAsync("", cancellation);

    public Task<Fact<IReadOnlyList<TenantSetting>>> SettingsAsync(CancellationToken cancellation) => _settings.GetAsync("", cancellation);

    public Task<Fact<IReadOnlyList<FabricGateway>>> FabricGatewaysAsync(CancellationToken cancellation) => _fabricGateways.GetAsync("", cancellation);

    private async Task<IReadOnlyList<Refresh>> ReadLastAsync(string? workspace, string item, bool isDataflow, CancellationToken cancellation)
    {
        if (!isDataflow)
            return await PowerBi.Refreshes.ListAsync(workspace, item, LastRefreshes, cancellation).ToListAsync(cancellation);
        var runs = await PowerBi.Refreshes.ListTransactionsAsync(workspace!, item, cancellation).ToListAsync(cancellation);
        return
        [
            .. runs.OrderByDescending(run => run.StartTime).Take(LastRefreshes).Select(run => new Refresh
            {
                Status = string.Equals(run.Status, "Success", StringComparison.OrdinalIgnoreCase) ? "Completed" : run.Status,
                StartTime = run.StartTime,
                EndTime = run.EndTime,
            }),
        ];
    }

    private static Once<TKey, Fact<IReadOnlyList<T>>> List<TKey, T>(Func<TKey, CancellationToken, IAsyncEnumerable<T>> list, string? permission = null)
        where TKey : notnull =>
        new((key, cancellation) => Ask.TryAsync(() => list(key, cancellation).ToListAsync(cancellation), permission));
}
