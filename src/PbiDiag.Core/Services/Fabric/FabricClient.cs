using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure.Core;
using PbiDiag.Services.Fabric.Models;
using PbiDiag.Services.Http;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Services.Fabric;

/// <summary>Fabric: connections, gateways, items, jobs and tenant settings. https://learn.microsoft.com/rest/api/fabric</summary>
public sealed class FabricClient(ServiceCaller caller)
{
    public IAsyncEnumerable<FabricConnection> ListConnectionsAsync(CancellationToken cancellation) =>
        List("v1/connections", FabricJson.Default.ListPageFabricConnection, cancellation);

    public Task<FabricConnection> GetConnectionAsync(string connection, CancellationToken cancellation) =>
        caller.SendAsync(Get(Address.Of($"v1/connections/{connection}")), FabricJson.Default.FabricConnection, cancellation);

    /// <summary>Reaches the source with the stored credential: the one test that works for cloud and virtual network sources.</summary>
    public async Task<ConnectionTest> TestConnectionAsync(string connection, CancellationToken cancellation)
    {
        var request = ServiceRequest.Post(Service.Fabric, Address.Of($"v1/connections/{connection}/testConnection")) with { SafeToRepeat = true };
        var answer = await caller.SendToEndAsync(request, cancellation);
        return caller.Read(request, answer, FabricJson.Default.ConnectionTest);
    }

    /// <param name="connection">Which one.</param>
    /// <param name="body">The update as JSON; its shape depends on the connectivity type.</param>
    /// <param name="cancellation">Ends the request.</param>
    public Task UpdateConnectionAsync(string connection, ReadOnlyMemory<byte> body, CancellationToken cancellation) =>
        caller.SendAsync(new ServiceRequest(Service.Fabric, RequestMethod.Patch, Address.Of($"v1/connections/{connection}")) { Body = body }, cancellation);

    public IAsyncEnumerable<FabricRoleAssignment> ListConnectionRolesAsync(string connection, CancellationToken cancellation) =>
        List(Address.Of($"v1/connections/{connection}/roleAssignments"), FabricJson.Default.ListPageFabricRoleAssignment, cancellation);

    public IAsyncEnumerable<FabricGateway> ListGatewaysAsync(CancellationToken cancellation) =>
        List("v1/gateways", FabricJson.Default.ListPageFabricGateway, cancellation);

    public IAsyncEnumerable<FabricGatewayMember> ListGatewayMembersAsync(string gateway, CancellationToken cancellation) =>
        List(Address.Of($"v1/gateways/{gateway}/members"), FabricJson.Default.ListPageFabricGatewayMember, cancellation);

    public IAsyncEnumerable<FabricRoleAssignment> ListGatewayRolesAsync(string gateway, CancellationToken cancellation) =>
        List(Address.Of($"v1/gateways/{gateway}/roleAssignments"), FabricJson.Default.ListPageFabricRoleAssignment, cancellation);

    public Task<FabricGatewayStatus> CheckGatewayAsync(string gateway, CancellationToken cancellation) =>
        CheckAsync(Address.Of($"v1/gateways/{gateway}/checkStatus"), cancellation);

    public Task<FabricGatewayStatus> CheckGatewayMemberAsync(string gateway, string member, CancellationToken cancellation) =>
        CheckAsync(Address.Of($"v1/gateways/{gateway}/members/{member}/checkStatus"), cancellation);

    public IAsyncEnumerable<FabricWorkspace> ListWorkspacesAsync(CancellationToken cancellation) =>
        List("v1/workspaces", FabricJson.Default.ListPageFabricWorkspace, cancellation);

    public IAsyncEnumerable<FabricRoleAssignment> ListWorkspaceRolesAsync(string workspace, CancellationToken cancellation) =>
        List(Address.Of($"v1/workspaces/{workspace}/roleAssignments"), FabricJson.Default.ListPageFabricRoleAssignment, cancellation);

    public IAsyncEnumerable<FabricItem> ListItemsAsync(string workspace, string? type, CancellationToken cancellation) =>
        List(Address.Of($"v1/workspaces/{workspace}/items") + (type is null ? "" : Address.Of($"?type={type}")), FabricJson.Default.ListPageFabricItem, cancellation);

    /// <summary>Needs read and write on the item.</summary>
    public IAsyncEnumerable<FabricItemConnection> ListItemConnectionsAsync(string workspace, string item, CancellationToken cancellation) =>
        List(Address.Of($"v1/workspaces/{workspace}/items/{item}/connections"), FabricJson.Default.ListPageFabricItemConnection, cancellation);

    public IAsyncEnumerable<JobInstance> ListJobsAsync(string workspace, string item, CancellationToken cancellation) =>
        List(Address.Of($"v1/workspaces/{workspace}/items/{item}/jobs/instances"), FabricJson.Default.ListPageJobInstance, cancellation);

    /// <summary>Starts a job, and gives its id where the service tells it.</summary>
    public async Task<string?> RunAsync(string workspace, string item, string job, CancellationToken cancellation)
    {
        var answer = await caller.SendAsync(ServiceRequest.Post(Service.Fabric, Address.Of($"v1/workspaces/{workspace}/items/{item}/jobs/{job}/instances")), cancellation);
        return answer.Location is { } location ? location.TrimEnd('/').Split('/').Last() : null;
    }

    public IAsyncEnumerable<FabricCapacity> ListCapacitiesAsync(CancellationToken cancellation) =>
        List("v1/capacities", FabricJson.Default.ListPageFabricCapacity, cancellation);

    public IAsyncEnumerable<TenantSetting> ListTenantSettingsAsync(CancellationToken cancellation) =>
        List("v1/admin/tenantsettings", FabricJson.Default.ListPageTenantSetting, cancellation);

    public Task BindConnectionAsync(string workspace, string model, ConnectionBinding binding, CancellationToken cancellation) =>
        caller.SendAsync(
            ServiceRequest.Post(
                Service.Fabric,
                Address.Of($"v1/workspaces/{workspace}/semanticModels/{model}/bindConnection"),
                JsonSerializer.SerializeToUtf8Bytes(new BindConnectionBody { ConnectionBinding = binding }, FabricJson.Default.BindConnectionBody)),
            cancellation);

    /// <summary>A gateway that sleeps, as those of virtual networks do, takes longer than one answer.</summary>
    private async Task<FabricGatewayStatus> CheckAsync(string address, CancellationToken cancellation)
    {
        var request = ServiceRequest.Post(Service.Fabric, address) with { SafeToRepeat = true };
        var answer = await caller.SendToEndAsync(request, cancellation);
        return caller.Read(request, answer, FabricJson.Default.FabricGatewayStatus);
    }

    private static ServiceRequest Get(string address) => ServiceRequest.Get(Service.Fabric, address);

    private IAsyncEnumerable<T> List<T>(string address, JsonTypeInfo<ListPage<T>> type, CancellationToken cancellation) =>
        caller.ListAsync<ListPage<T>, T>(Get(address), type, cancellation);
}
