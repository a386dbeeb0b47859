using System.Globalization;
using System.Text;
using System.Text.Json;
using Azure.Core;

namespace PbiDiag.Services.Http;

/// <summary>
/// Graph's $batch: up to 20 requests in one. The outer 200 says nothing, each entry succeeds, fails or is throttled for itself.
/// https://learn.microsoft.com/graph/json-batching
/// </summary>
public static class Batching
{
    private const int EntriesAtOnce = 20;

    /// <summary>The answers in the order of the requests, each with its own status. All requests must be of one version.</summary>
    public static async Task<IReadOnlyList<ServiceAnswer>> BatchAsync(
        this ServiceCaller caller, IReadOnlyList<ServiceRequest> requests, CancellationToken cancellation)
    {
        var chunks = Enumerable.Range(0, (requests.Count + EntriesAtOnce - 1) / EntriesAtOnce)
            .Select(number => requests.Skip(number * EntriesAtOnce).Take(EntriesAtOnce).ToList());
        var answers = new List<ServiceAnswer>(requests.Count);
        await foreach (var chunk in Concurrently.SelectAsync(chunks, caller.SendChunkAsync, cancellation))
            answers.AddRange(chunk);
        return answers;
    }

    private static async Task<ServiceAnswer[]> SendChunkAsync(this ServiceCaller caller, List<ServiceRequest> requests, CancellationToken cancellation)
    {
        var services = caller.Services;
        var deadline = services.Clock.UtcNow + caller.Timeout;
        var delays = DelayStrategy.CreateExponentialDelayStrategy(services.Retry.FirstDelay, services.Retry.MaxDelay);
        var answers = new ServiceAnswer?[requests.Count];
        var open = Enumerable.Range(0, requests.Count).ToList();
        for (var attempt = 1; ; attempt++)
        {
            await caller.SendEntriesAsync(requests, open, answers, cancellation);
            open = open.Where(index => RepeatRules.MayRepeat(requests[index], answers[index]!.Status)).ToList();
            if (open.Count == 0 || attempt > services.Retry.MaxRetries)
                break;
            // One wait for all: the longest that any of them asks for.
            var wait = open.Max(index => answers[index]!.RetryAfter) ?? delays.GetNextDelay(null, attempt);
            if (services.Clock.UtcNow + wait > deadline)
                break;
            await services.Clock.DelayAsync(wait, cancellation);
        }
        return answers!;
    }

    private static async Task SendEntriesAsync(
        this ServiceCaller caller, List<ServiceRequest> requests, List<int> open, ServiceAnswer?[] answers, CancellationToken cancellation)
    {
        var version = Version(requests[open[0]]);
        var body = new BatchBody(open.ConvertAll(index => Entry(requests[index], index, version)));
        var outer = ServiceRequest.Post(requests[open[0]].Service, version + "/$batch", JsonSerializer.SerializeToUtf8Bytes(body, HttpJson.Default.BatchBody)) with
        {
            Lane = requests[open[0]].Lane,
            SafeToRepeat = open.TrueForAll(index => requests[index].Method == RequestMethod.Get),
        };
        var reply = await caller.SendAsync(outer, HttpJson.Default.BatchReply, cancellation);
        var byId = (reply.Responses ?? []).Where(entry => entry.Id is not null).ToLookup(entry => entry.Id!, StringComparer.OrdinalIgnoreCase);
        foreach (var index in open)
            answers[index] = Answer(caller, requests[index], byId[Id(index)].FirstOrDefault());
    }

    private static BatchEntry Entry(ServiceRequest request, int index, string version)
    {
        var headers = request.Headers.ToDictionary(header => header.Key, header => header.Value);
        JsonElement? body = null;
        if (request.Body is { } bytes)
        {
            headers["Content-Type"] = request.ContentType;
            using var document = JsonDocument.Parse(bytes);
            body = document.RootElement.Clone();
        }
        return new BatchEntry(Id(index), request.Method.Method, request.Address.Substring(version.Length))
        {
            Headers = headers.Count > 0 ? headers : null,
            Body = body,
        };
    }

    // An entry without an answer is treated as a passing fault of the service.
    private static ServiceAnswer Answer(ServiceCaller caller, ServiceRequest request, BatchReplyEntry? entry)
    {
        var path = DisplayPath.Of(ServiceAddress.Resolve(caller.Cloud, request));
        return new ServiceAnswer(entry?.Status ?? 503, Encoding.UTF8.GetBytes(entry?.Body?.GetRawText() ?? ""), path)
        {
            RequestId = entry?.Header("request-id"),
            RetryAfter = RetryAfter.Read(entry?.Header("Retry-After"), caller.Services.Clock.UtcNow),
            Location = entry?.Header("Location"),
        };
    }

    private static string Id(int index) => index.ToString(CultureInfo.InvariantCulture);

    private static string Version(ServiceRequest request) => request.Address.Substring(0, request.Address.IndexOf('/'));
}
