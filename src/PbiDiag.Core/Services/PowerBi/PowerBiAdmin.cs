using System.Text.Json.Serialization.Metadata;
using PbiDiag.Services.Http;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Services.PowerBi;

/// <summary>What an administrator may ask of the whole organisation. Few of these are allowed in an hour.</summary>
public sealed class PowerBiAdmin(ServiceCaller caller)
{
    private const int WorkspacesAtOnce = 5000;

    public PowerBiScanner Scanner { get; } = new(caller);

    /// <param name="expand">users, datasets, dataflows and others, joined by commas.</param>
    /// <param name="filter">An OData filter.</param>
    /// <param name="cancellation">Ends the listing.</param>
    public IAsyncEnumerable<Workspace> ListWorkspacesAsync(string? expand, string? filter, CancellationToken cancellation) =>
        caller.ListBySkipAsync<ListPage<Workspace>, Workspace>(
            skip => PowerBiClient.Get(
                Address.Of($"v1.0/myorg/admin/groups?$top={WorkspacesAtOnce}&$skip={skip}")
                + (expand is null ? "" : Address.Of($"&$expand={expand}"))
                + (filter is null ? "" : Address.Of($"&$filter={filter}"))) with
            { Lane = RequestLane.AdminGroups },
            WorkspacesAtOnce,
            PowerBiJson.Default.ListPageWorkspace,
            cancellation);

    public IAsyncEnumerable<Dataset> ListDatasetsAsync(CancellationToken cancellation) =>
        List("v1.0/myorg/admin/datasets", RequestLane.AdminDatasets, PowerBiJson.Default.ListPageDataset, cancellation);

    public IAsyncEnumerable<Datasource> ListDatasourcesAsync(string dataset, CancellationToken cancellation) =>
        List(Address.Of($"v1.0/myorg/admin/datasets/{dataset}/datasources"), RequestLane.Ordinary, PowerBiJson.Default.ListPageDatasource, cancellation);

    public IAsyncEnumerable<Datasource> ListDataflowDatasourcesAsync(string dataflow, CancellationToken cancellation) =>
        List(Address.Of($"v1.0/myorg/admin/dataflows/{dataflow}/datasources"), RequestLane.Ordinary, PowerBiJson.Default.ListPageDatasource, cancellation);

    public IAsyncEnumerable<WorkspaceUser> ListWorkspaceUsersAsync(string workspace, CancellationToken cancellation) =>
        List(Address.Of($"v1.0/myorg/admin/groups/{workspace}/users"), RequestLane.Ordinary, PowerBiJson.Default.ListPageWorkspaceUser, cancellation);

    public IAsyncEnumerable<Capacity> ListCapacitiesAsync(CancellationToken cancellation) =>
        List("v1.0/myorg/admin/capacities", RequestLane.Ordinary, PowerBiJson.Default.ListPageCapacity, cancellation);

    /// <summary>Begin and end must lie in one day, counted in UTC: that is the service's rule.</summary>
    public IAsyncEnumerable<ActivityEvent> ListActivitiesAsync(DateTimeOffset begin, DateTimeOffset end, string? filter, CancellationToken cancellation) =>
        caller.ListAsync<ActivityPage, ActivityEvent>(
            PowerBiClient.Get(
                Address.Of($"v1.0/myorg/admin/activityevents?startDateTime={Moment(begin)}&endDateTime={Moment(end)}")
                + (filter is null ? "" : Address.Of($"&$filter={filter}"))) with
            { Lane = RequestLane.ActivityEvents },
            PowerBiJson.Default.ActivityPage,
            cancellation);

    private static string Moment(DateTimeOffset time) => Address.Quote(UtcText.Of(time, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));

    private IAsyncEnumerable<T> List<T>(string address, RequestLane lane, JsonTypeInfo<ListPage<T>> type, CancellationToken cancellation) =>
        caller.ListAsync<ListPage<T>, T>(PowerBiClient.Get(address) with { Lane = lane }, type, cancellation);
}
