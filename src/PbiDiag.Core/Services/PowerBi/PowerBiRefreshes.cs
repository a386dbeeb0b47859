using System.Text.Json;
using Azure.Core;
using PbiDiag.Services.Http;
using PbiDiag.Services.PowerBi.Models;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Services.PowerBi;

/// <summary>Refreshes of models and dataflows. A null workspace is My workspace.</summary>
public sealed class PowerBiRefreshes(ServiceCaller caller)
{
    internal const int RefreshablesAtOnce = 1000;

    /// <summary>The newest come first; the service keeps 20 to 60 and has no further pages.</summary>
    public IAsyncEnumerable<Refresh> ListAsync(string? workspace, string dataset, int? top, CancellationToken cancellation) =>
        caller.ListAsync<ListPage<Refresh>, Refresh>(
            PowerBiClient.Get(Of(workspace, dataset) + (top is { } count ? Address.Of($"?$top={count}") : "")),
            PowerBiJson.Default.ListPageRefresh,
            cancellation);

    /// <summary>Only enhanced refreshes have details.</summary>
    public Task<RefreshDetail> GetAsync(string? workspace, string dataset, string refresh, CancellationToken cancellation) =>
        caller.SendAsync(PowerBiClient.Get(Of(workspace, dataset) + Address.Of($"/{refresh}")), PowerBiJson.Default.RefreshDetail, cancellation);

    /// <summary>Starts one, and gives its id where the service tells it: that of an ordinary one is told nowhere, as the answer's own id is that of the call.</summary>
    public async Task<string?> StartAsync(string? workspace, string dataset, RefreshOptions options, CancellationToken cancellation)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(options, PowerBiJson.Default.RefreshOptions);
        var answer = await caller.SendAsync(ServiceRequest.Post(Service.PowerBi, Of(workspace, dataset), body), cancellation);
        return answer.Location is { } location ? location.TrimEnd('/').Split('/').Last() : null;
    }

    public Task CancelAsync(string? workspace, string dataset, string refresh, CancellationToken cancellation) =>
        caller.SendAsync(new ServiceRequest(Service.PowerBi, RequestMethod.Delete, Of(workspace, dataset) + Address.Of($"/{refresh}")), cancellation);

    public Task<RefreshSchedule> GetScheduleAsync(string? workspace, string dataset, CancellationToken cancellation) =>
        caller.SendAsync(
            PowerBiClient.Get(PowerBiClient.In(workspace) + Address.Of($"/datasets/{dataset}/refreshSchedule")),
            PowerBiJson.Default.RefreshSchedule,
            cancellation);

    public IAsyncEnumerable<Refreshable> ListRefreshablesAsync(bool organization, CancellationToken cancellation) =>
        caller.ListBySkipAsync<ListPage<Refreshable>, Refreshable>(
            skip => PowerBiClient.Get(
                PowerBiClient.Root + (organization ? "/admin" : "") + Address.Of($"/capacities/refreshables?$top={RefreshablesAtOnce}&$skip={skip}&$expand={"capacity,group"}")) with
            {
                Lane = organization ? RequestLane.AdminRefreshables : RequestLane.Ordinary,
            },
            RefreshablesAtOnce,
            PowerBiJson.Default.ListPageRefreshable,
            cancellation);

    public IAsyncEnumerable<DataflowTransaction> ListTransactionsAsync(string workspace, string dataflow, CancellationToken cancellation) =>
        caller.ListAsync<ListPage<DataflowTransaction>, DataflowTransaction>(
            PowerBiClient.Get(Address.Of($"v1.0/myorg/groups/{workspace}/dataflows/{dataflow}/transactions")),
            PowerBiJson.Default.ListPageDataflowTransaction,
            cancellation);

    /// <summary>The service tells no id of what was started.</summary>
    public Task StartDataflowAsync(string workspace, string dataflow, RefreshOptions options, CancellationToken cancellation) =>
        caller.SendAsync(
            ServiceRequest.Post(
                Service.PowerBi,
                Address.Of($"v1.0/myorg/groups/{workspace}/dataflows/{dataflow}/refreshes"),
                JsonSerializer.SerializeToUtf8Bytes(options, PowerBiJson.Default.RefreshOptions)),
            cancellation);

    public Task CancelDataflowAsync(string workspace, string transaction, CancellationToken cancellation) =>
        caller.SendAsync(ServiceRequest.Post(Service.PowerBi, Address.Of($"v1.0/myorg/groups/{workspace}/dataflows/transactions/{transaction}/cancel")), cancellation);

    private static string Of(string? workspace, string dataset) => PowerBiClient.In(workspace) + Address.Of($"/datasets/{dataset}/refreshes");
}
