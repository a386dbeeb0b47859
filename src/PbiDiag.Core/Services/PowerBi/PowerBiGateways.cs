using System.Text.Json;
using Azure.Core;
using PbiDiag.Failures;
using PbiDiag.Services.Http;
using PbiDiag.Services.PowerBi.Models;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Services.PowerBi;

/// <summary>Gateway clusters that the caller administers, and their sources.</summary>
public sealed class PowerBiGateways(ServiceCaller caller)
{
    public IAsyncEnumerable<Gateway> ListAsync(CancellationToken cancellation) =>
        caller.ListAsync<ListPage<Gateway>, Gateway>(PowerBiClient.Get("v1.0/myorg/gateways"), PowerBiJson.Default.ListPageGateway, cancellation);

    public Task<Gateway> GetAsync(string gateway, CancellationToken cancellation) =>
        caller.SendAsync(PowerBiClient.Get(Address.Of($"v1.0/myorg/gateways/{gateway}")), PowerBiJson.Default.Gateway, cancellation);

    public IAsyncEnumerable<GatewayDatasource> ListDatasourcesAsync(string gateway, CancellationToken cancellation) =>
        caller.ListAsync<ListPage<GatewayDatasource>, GatewayDatasource>(
            PowerBiClient.Get(Address.Of($"v1.0/myorg/gateways/{gateway}/datasources")), PowerBiJson.Default.ListPageGatewayDatasource, cancellation);

    public Task<GatewayDatasource> GetDatasourceAsync(string gateway, string datasource, CancellationToken cancellation) =>
        caller.SendAsync(PowerBiClient.Get(Of(gateway, datasource)), PowerBiJson.Default.GatewayDatasource, cancellation);

    public IAsyncEnumerable<DatasourceUser> ListDatasourceUsersAsync(string gateway, string datasource, CancellationToken cancellation) =>
        caller.ListAsync<ListPage<DatasourceUser>, DatasourceUser>(
            PowerBiClient.Get(Of(gateway, datasource) + "/users"), PowerBiJson.Default.ListPageDatasourceUser, cancellation);

    /// <summary>Null when the gateway reached the source: an empty 200 is the good answer, and trouble comes as 400 with a gateway code.</summary>
    public async Task<ApiFailure?> TestDatasourceAsync(string gateway, string datasource, CancellationToken cancellation)
    {
        var request = PowerBiClient.Get(Of(gateway, datasource) + "/status");
        var answer = await caller.TrySendAsync(request, cancellation);
        return answer.IsSuccess ? null : (ApiFailure)caller.Failed(request, answer).Failure;
    }

    public Task UpdateCredentialAsync(string gateway, string datasource, CredentialDetails details, CancellationToken cancellation)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new CredentialBody { CredentialDetails = details }, PowerBiJson.Default.CredentialBody);
        return caller.SendAsync(new ServiceRequest(Service.PowerBi, RequestMethod.Patch, Of(gateway, datasource)) { Body = body }, cancellation);
    }

    public Task BindAsync(string? workspace, string dataset, BindBody binding, CancellationToken cancellation) =>
        caller.SendAsync(
            ServiceRequest.Post(
                Service.PowerBi,
                PowerBiClient.In(workspace) + Address.Of($"/datasets/{dataset}/Default.BindToGateway"),
                JsonSerializer.SerializeToUtf8Bytes(binding, PowerBiJson.Default.BindBody)),
            cancellation);

    public IAsyncEnumerable<Gateway> DiscoverAsync(string? workspace, string dataset, CancellationToken cancellation) =>
        caller.ListAsync<ListPage<Gateway>, Gateway>(
            PowerBiClient.Get(PowerBiClient.In(workspace) + Address.Of($"/datasets/{dataset}/Default.DiscoverGateways")),
            PowerBiJson.Default.ListPageGateway,
            cancellation);

    private static string Of(string gateway, string datasource) => Address.Of($"v1.0/myorg/gateways/{gateway}/datasources/{datasource}");
}
