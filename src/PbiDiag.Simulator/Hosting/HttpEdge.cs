using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Hosting;

/// <summary>Between Kestrel and the services: reads the request, writes the answer, records both, and does what faults do to the wire.</summary>
internal sealed class HttpEdge(Dispatcher dispatcher, bool recordBodies)
{
    private const int Pieces = 10;

    public AppendLog<RecordedRequest> Requests { get; } = new(500_000);

    public async Task HandleAsync(HttpContext context)
    {
        var call = await ReadAsync(context);
        var faults = dispatcher.Faults.For(call);
        var latency = faults.Sum(fault => fault.LatencyMilliseconds);
        if (latency > 0) await Task.Delay(latency, context.RequestAborted);
        if (faults.Any(fault => fault.Reset == ResetPoint.Before))
        {
            Record(context, call, 0, null);
            Abort(context);
            return;
        }
        var answer = dispatcher.Answer(call, faults);
        if (answer.Delay > TimeSpan.Zero) await Task.Delay(answer.Delay, context.RequestAborted);
        Record(context, call, answer.Status, answer);
        if (faults.Count == 0) Recording.Add(call, answer);
        await WriteAsync(context, answer, faults);
    }

    private static async Task<Call> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        var (service, path) = ServicePaths.Split(request.Path.Value ?? "/");
        ReadOnlyMemory<byte> body = default;
        if (request.ContentLength is > 0 || request.Headers.TransferEncoding.Count > 0
            || (request.ContentLength is null && context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true))
        {
            using var buffer = new MemoryStream();
            await request.Body.CopyToAsync(buffer, context.RequestAborted);
            body = buffer.ToArray();
        }
        return new Call
        {
            Service = service, Method = request.Method, Path = path, Query = request.Query, QueryText = request.QueryString.Value ?? "",
            Headers = request.Headers, Body = body, Origin = $"{request.Scheme}://{request.Host.Value}", RequestId = Guid.NewGuid(),
        };
    }

    private static async Task WriteAsync(HttpContext context, Answer answer, IReadOnlyList<FaultEffect> faults)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers) response.Headers.Append(name, value);
        if (answer.ContentType is { } type && (answer.Body.Length > 0 || answer.Status == 200)) response.ContentType = type;
        if (answer.Status is 204 or 304) return;
        response.ContentLength = answer.Body.Length;
        if (faults.Any(fault => fault.Reset == ResetPoint.Body))
        {
            await response.Body.WriteAsync(answer.Body.AsMemory(0, answer.Body.Length / 2), context.RequestAborted);
            await response.Body.FlushAsync(context.RequestAborted);
            Abort(context);
            return;
        }
        var slow = faults.Sum(fault => fault.SlowBodyMilliseconds);
        if (slow == 0)
        {
            await response.Body.WriteAsync(answer.Body, context.RequestAborted);
            return;
        }
        foreach (var piece in answer.Body.Chunk(Math.Max(1, answer.Body.Length / Pieces)))
        {
            await Task.Delay(slow / Pieces, context.RequestAborted);
            await response.Body.WriteAsync(piece, context.RequestAborted);
            await response.Body.FlushAsync(context.RequestAborted);
        }
    }

    private static void Abort(HttpContext context) => context.Abort();

    private void Record(HttpContext context, Call call, int status, Answer? answer)
    {
        var bodies = !recordBodies || answer is null ? null : new RecordedBodies(
            call.Body, answer.Body, answer.ContentType,
            answer.Headers.DistinctBy(header => header.Key, StringComparer.OrdinalIgnoreCase).ToDictionary(header => header.Key, header => header.Value));
        Requests.Add(new RecordedRequest(
            DateTimeOffset.UtcNow, call.Service.ToString(), call.Method, ServicePaths.Prefix(call.Service) + call.Path, call.QueryText, status,
            call.Bearer?.Name, call.RequestId, call.RawToken is not null, context.Request.Protocol) { Bodies = bodies, Scheme = context.Request.Scheme });
    }
}
