using PbiDiag.Pipeline;
using PbiDiag.Services.Http;

namespace PbiDiag.Commands.Contexts;

/// <summary>Requests as -Verbose and -Debug show them.</summary>
public sealed class PipelineRequestLog(IPipelineOutput output) : IRequestLog
{
    public bool WantsBodies => output.ShowsDebug;

    public async ValueTask WriteAsync(RequestRecord record)
    {
        await output.VerboseAsync(record.ToString());
        if (record.RequestBody is { Length: > 0 } sent)
            await output.DebugAsync($"{record.Method} {record.Path} sent: {sent}");
        if (record.ResponseBody is { Length: > 0 } received)
            await output.DebugAsync($"{record.Method} {record.Path} received: {received}");
    }

    public ValueTask WaitAsync(RequestWait wait) => output.VerboseAsync(wait.ToString());
}
