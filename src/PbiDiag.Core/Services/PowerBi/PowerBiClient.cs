using PbiDiag.Services.Http;
using PbiDiag.Services.PowerBi.Models;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Services.PowerBi;

/// <summary>Power BI as any caller sees it. https://learn.microsoft.com/rest/api/power-bi</summary>
public sealed class PowerBiClient(ServiceCaller caller)
{
    internal const string Root = "v1.0/myorg";
    private const int WorkspacesAtOnce = 5000;

    public PowerBiRefreshes Refreshes { get; } = new(caller);

    public PowerBiGateways Gateways { get; } = new(caller);

    public PowerBiAdmin Admin { get; } = new(caller);

    public IAsyncEnumerable<Workspace> ListWorkspacesAsync(string? filter, CancellationToken cancellation) =>
        caller.ListBySkipAsync<ListPage<Workspace>, Workspace>(
            skip => Get(Root + "/groups" + Address.Of($"?$top={WorkspacesAtOnce}&$skip={skip}") + (filter is null ? "" : Address.Of($"&$filter={filter}"))),
            WorkspacesAtOnce,
            PowerBiJson.Default.ListPageWorkspace,
            cancellation);

    /// <summary>Permissions given lately show only after this. The service allows it once an hour.</summary>
    public Task RefreshUserPermissionsAsync(CancellationToken cancellation) =>
        caller.SendAsync(ServiceRequest.Post(Service.PowerBi, Root + "/RefreshUserPermissions"), cancellation);

    public IAsyncEnumerable<WorkspaceUser> ListWorkspaceUsersAsync(string workspace, CancellationToken cancellation) =>
        List(Address.Of($"v1.0/myorg/groups/{workspace}/users"), PowerBiJson.Default.ListPageWorkspaceUser, cancellation);

    /// <param name="workspace">Null for My workspace, here and below.</param>
    /// <param name="cancellation">Ends the request.</param>
    public IAsyncEnumerable<Dataset> ListDatasetsAsync(string? workspace, CancellationToken cancellation) =>
        List(In(workspace) + "/datasets", PowerBiJson.Default.ListPageDataset, cancellation);

    public Task<Dataset> GetDatasetAsync(string? workspace, string dataset, CancellationToken cancellation) =>
        caller.SendAsync(Get(In(workspace) + Address.Of($"/datasets/{dataset}")), PowerBiJson.Default.Dataset, cancellation);

    public IAsyncEnumerable<Datasource> ListDatasourcesAsync(string? workspace, string dataset, CancellationToken cancellation) =>
        List(In(workspace) + Address.Of($"/datasets/{dataset}/datasources"), PowerBiJson.Default.ListPageDatasource, cancellation);

    public IAsyncEnumerable<WorkspaceUser> ListDatasetUsersAsync(string? workspace, string dataset, CancellationToken cancellation) =>
        List(In(workspace) + Address.Of($"/datasets/{dataset}/users"), PowerBiJson.Default.ListPageWorkspaceUser, cancellation);

    public IAsyncEnumerable<Dataflow> ListDataflowsAsync(string workspace, CancellationToken cancellation) =>
        List(Address.Of($"v1.0/myorg/groups/{workspace}/dataflows"), PowerBiJson.Default.ListPageDataflow, cancellation);

    public IAsyncEnumerable<Datasource> ListDataflowDatasourcesAsync(string workspace, string dataflow, CancellationToken cancellation) =>
        List(Address.Of($"v1.0/myorg/groups/{workspace}/dataflows/{dataflow}/datasources"), PowerBiJson.Default.ListPageDatasource, cancellation);

    public IAsyncEnumerable<Capacity> ListCapacitiesAsync(CancellationToken cancellation) =>
        List(Root + "/capacities", PowerBiJson.Default.ListPageCapacity, cancellation);

    /// <summary>Makes the caller the owner. The old owner's cloud credentials are lost with it.</summary>
    public Task TakeOverAsync(string workspace, string dataset, CancellationToken cancellation) =>
        caller.SendAsync(ServiceRequest.Post(Service.PowerBi, Address.Of($"v1.0/myorg/groups/{workspace}/datasets/{dataset}/Default.TakeOver")), cancellation);

    internal static string In(string? workspace) => workspace is null ? Root : Address.Of($"v1.0/myorg/groups/{workspace}");

    internal static ServiceRequest Get(string address) => ServiceRequest.Get(Service.PowerBi, address);

    private IAsyncEnumerable<T> List<T>(
        string address, System.Text.Json.Serialization.Metadata.JsonTypeInfo<ListPage<T>> type, CancellationToken cancellation) =>
        caller.ListAsync<ListPage<T>, T>(Get(address), type, cancellation);
}
