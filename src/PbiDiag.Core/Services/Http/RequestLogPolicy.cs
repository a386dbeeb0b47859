using System.Diagnostics;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace PbiDiag.Services.Http;

/// <summary>
/// Tells the caller's own log of each attempt. Azure.Core logs to an event source, which is one for the process: it cannot tell
/// one runspace's requests from another's.
/// </summary>
internal sealed class RequestLogPolicy : HttpPipelinePolicy
{
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var call = CallState.Of(message);
        var watch = Stopwatch.StartNew();
        string? problem = null;
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        catch (Exception exception)
        {
            problem = exception.GetType().Name;
            throw;
        }
        finally
        {
            await call.Log.WriteAsync(Record(message, call, watch.ElapsedMilliseconds, problem));
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The services are asked asynchronously only.");

    private static RequestRecord Record(HttpMessage message, CallState call, long milliseconds, string? problem)
    {
        var request = call.Request;
        var response = problem is null && message.HasResponse ? message.Response : null;
        var bodies = call.Log.WantsBodies;
        return new RequestRecord(request.Service, request.Method.Method, DisplayPath.Of(message.Request.Uri.ToUri()))
        {
            Status = response?.Status,
            Milliseconds = milliseconds,
            Attempt = message.ProcessingContext.RetryNumber + 1,
            RequestId = response is null ? null : Answers.RequestId(response),
            Problem = problem,
            RequestBody = bodies && request.Body is { } body ? BodyRedaction.Redact(Text(body), request.Service) : null,
            ResponseBody = bodies && response is not null ? BodyRedaction.Redact(Text(response.Content.ToMemory()), request.Service) : null,
        };
    }

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.ToArray());
}
