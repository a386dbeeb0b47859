using System.Text;
using System.Text.Json;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Hosting;

/// <summary>
/// Writes all traffic of a test run to the file that PBIDIAG_SIMULATOR_RECORDING names, one line a call, so that it can be held to the published
/// descriptions of the services. Calls that a fault has spoilt are left out; tokens are never written.
/// </summary>
internal static class Recording
{
    private static readonly string? File = Environment.GetEnvironmentVariable("PBIDIAG_SIMULATOR_RECORDING");
    private static readonly Lock Gate = new();

    public static void Add(Call call, Answer answer)
    {
        if (File is null) return;
        var line = JsonSerializer.Serialize(new
        {
            service = call.Service.ToString(), method = call.Method.ToLowerInvariant(), path = call.Path, query = call.QueryText,
            requestType = call.Header("Content-Type"), requestBody = Encoding.UTF8.GetString(call.Body.Span), status = answer.Status, responseType = answer.ContentType,
            responseHeaders = answer.Headers.DistinctBy(header => header.Key).ToDictionary(header => header.Key, header => header.Value),
            responseBody = Encoding.UTF8.GetString(answer.Body),
        }, Json.Options);
        lock (Gate) System.IO.File.AppendAllText(File, line + "\n");
    }
}
