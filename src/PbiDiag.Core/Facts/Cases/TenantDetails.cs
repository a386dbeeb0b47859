using PbiDiag.Facts.Directory;
using PbiDiag.Facts.Refreshes;
using PbiDiag.Services.Fabric;
using PbiDiag.Services.Fabric.Models;
using PbiDiag.Services.Http;
using PbiDiag.Services.PowerBi;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Facts.Cases;

/// <summary>What only a diagnosis asks of Power BI and Fabric: each thing is read once and shared by all cases.</summary>
public sealed class TenantDetails
{
    private readonly Once<(string? Workspace, string Item), Fact<IReadOnlyList<Refresh>>> _histories;
    private readonly Once<(string Workspace, string Item), Fact<IReadOnlyList<Refresh>>> _jobs;
    private readonly Once<(string Workspace, string Item), Fact<IReadOnlyList<FabricItemConnection>>> _connections;
    private readonly Once<(string? Workspace, string Item), Fact<RefreshSchedule>> _schedules;
    private readonly Once<string, Fact<IReadOnlyList<WorkspaceUser>>> _workspaceUsers;
    private readonly Once<string, Fact<IReadOnlyList<Capacity>>> _capacities;
    private readonly Once<string, Fact<FabricGatewayStatus>> _gatewayStates;
    private readonly Once<string, Fact<IReadOnlyList<FabricGatewayMember>>> _gatewayMembers;
    private readonly Once<(string Gateway, string Source), Fact<IReadOnlyList<DatasourceUser>>> _sourceUsers;
    private readonly Once<string, Fact<IReadOnlyList<Refreshable>>> _refreshables;
    private readonly Once<string, Fact<IReadOnlyList<TenantSetting>>> _settings;

    public TenantDetails(ServiceCaller caller)
    {
        var powerBi = new PowerBiClient(caller);
        var fabric = new FabricClient(caller);
        _histories = List(((string? Workspace, string Item) of, CancellationToken stop) => powerBi.Refreshes.ListAsync(of.Workspace, of.Item, null, stop), PowerBiPermissions.Model);
        _jobs = new((of, stop) => Ask.TryAsync(
            async () => DataflowRuns.NewestFirst(await fabric.ListJobsAsync(of.Workspace, of.Item, stop).ToListAsync(stop)), PowerBiPermissions.Model));
        _connections = List(((string Workspace, string Item) of, CancellationToken stop) => fabric.ListItemConnectionsAsync(of.Workspace, of.Item, stop), PowerBiPermissions.ItemConnections);
        _schedules = new((of, stop) => Ask.TryAsync(() => powerBi.Refreshes.GetScheduleAsync(of.Workspace, of.Item, stop), PowerBiPermissions.Model));
        _workspaceUsers = List((string workspace, CancellationToken stop) => powerBi.ListWorkspaceUsersAsync(workspace, stop), PowerBiPermissions.WorkspaceUsers);
        _capacities = List((string _, CancellationToken stop) => powerBi.ListCapacitiesAsync(stop), PowerBiPermissions.Capacities);
        _gatewayStates = new((gateway, stop) => Ask.TryAsync(() => fabric.CheckGatewayAsync(gateway, stop), PowerBiPermissions.Gateway));
        _gatewayMembers = List((string gateway, CancellationToken stop) => fabric.ListGatewayMembersAsync(gateway, stop), PowerBiPermissions.Gateway);
        _sourceUsers = List(((string Gateway, string Source) of, CancellationToken stop) => powerBi.Gateways.ListDatasourceUsersAsync(of.Gateway, of.Source, stop), PowerBiPermissions.Gateway);
        _refreshables = List((string _, CancellationToken stop) => powerBi.Refreshes.ListRefreshablesAsync(organization: true, stop), GraphPermissions.PowerBiAdmin);
        _settings = new((_, stop) => SettingRoles.ReadAsync(caller, stop));
    }

    /// <summary>All refreshes of a model that the service keeps, the newest first.</summary>
    public Task<Fact<IReadOnlyList<Refresh>>> HistoryAsync(string? workspace, string model, CancellationToken cancellation) =>
        _histories.GetAsync((workspace, model), cancellation);

    /// <summary>The refreshes of a second generation dataflow, the newest first.</summary>
    public Task<Fact<IReadOnlyList<Refresh>>> JobsAsync(string workspace, string dataflow, CancellationToken cancellation) =>
        _jobs.GetAsync((workspace, dataflow), cancellation);

    /// <summary>The connections of a second generation dataflow.</summary>
    public Task<Fact<IReadOnlyList<FabricItemConnection>>> ConnectionsAsync(string workspace, string dataflow, CancellationToken cancellation) =>
        _connections.GetAsync((workspace, dataflow), cancellation);

    public Task<Fact<RefreshSchedule>> ScheduleAsync(string? workspace, string model, CancellationToken cancellation) =>
        _schedules.GetAsync((workspace, model), cancellation);

    public Task<Fact<IReadOnlyList<WorkspaceUser>>> WorkspaceUsersAsync(string workspace, CancellationToken cancellation) =>
        _workspaceUsers.GetAsync(workspace, cancellation);

    public Task<Fact<IReadOnlyList<Capacity>>> CapacitiesAsync(CancellationToken cancellation) => _capacities.GetAsync("", cancellation);

    public Task<Fact<FabricGatewayStatus>> GatewayStatusAsync(string gateway, CancellationToken cancellation) => _gatewayStates.GetAsync(gateway, cancellation);

    public Task<Fact<IReadOnlyList<FabricGatewayMember>>> GatewayMembersAsync(string gateway, CancellationToken cancellation) =>
        _gatewayMembers.GetAsync(gateway, cancellation);

    /// <summary>Who may use a source of a gateway that the caller administers.</summary>
    public Task<Fact<IReadOnlyList<DatasourceUser>>> SourceUsersAsync(string gateway, string source, CancellationToken cancellation) =>
        _sourceUsers.GetAsync((gateway, source), cancellation);

    /// <summary>The last run of every model on a capacity, as an administrator may ask for it.</summary>
    public Task<Fact<IReadOnlyList<Refreshable>>> RefreshablesAsync(CancellationToken cancellation) => _refreshables.GetAsync("", cancellation);

    public Task<Fact<IReadOnlyList<TenantSetting>>> SettingsAsync(CancellationToken cancellation) => _settings.GetAsync("", cancellation);

    private static Once<TKey, Fact<IReadOnlyList<T>>> List<TKey, T>(Func<TKey, CancellationToken, IAsyncEnumerable<T>> list, string permission)
        where TKey : notnull =>
        new((key, cancellation) => Ask.TryAsync(() => list(key, cancellation).ToListAsync(cancellation), permission));
}
