using System.Text;
using System.Text.Json;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Hosting;

/// <summary>
/// Writes the traffic of Power BI and Fabric to the folder that PBIDIAG_SIMULATOR_RECORDING names, one file a process and one line a call, so that
/// it can be held to the published descriptions of the services. Calls that a fault has spoilt are left out; tokens are never written.
/// </summary>
internal static class Recording
{
    private static readonly TextWriter? Lines = Open(Environment.GetEnvironmentVariable("PBIDIAG_SIMULATOR_RECORDING"));

    public static void Add(Call call, Answer answer)
    {
        if (Lines is null || call.Service is not (Service.PowerBI or Service.Fabric)) return;
        Lines.WriteLine(JsonSerializer.Serialize(new
        {
            service = call.Service.ToString(), method = call.Method.ToLowerInvariant(), path = call.Path, query = call.QueryText,
            requestType = call.Header("Content-Type"), requestBody = Encoding.UTF8.GetString(call.Body.Span), status = answer.Status, responseType = answer.ContentType,
            responseHeaders = answer.Headers.DistinctBy(header => header.Key).ToDictionary(header => header.Key, header => header.Value),
            responseBody = Encoding.UTF8.GetString(answer.Body),
        }, Json.Options));
    }

    private static TextWriter? Open(string? folder)
    {
        if (string.IsNullOrEmpty(folder)) return null;
        var file = Path.Combine(Directory.CreateDirectory(folder).FullName, $"{Environment.ProcessId}.jsonl");
        return TextWriter.Synchronized(new StreamWriter(new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.Read)) { AutoFlush = true });
    }
}
