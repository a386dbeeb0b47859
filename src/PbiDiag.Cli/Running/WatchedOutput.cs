using PbiDiag.Failures;
using PbiDiag.Pipeline;

namespace PbiDiag.Cli.Running;

/// <summary>Passes everything on, and notes whether the command had anything to look at: "no failed refresh" of no model is no good news.</summary>
internal sealed class WatchedOutput(IPipelineOutput output, Tally tally) : IPipelineOutput
{
    public bool ShowsDebug => output.ShowsDebug;

    public ValueTask ProgressAsync(ProgressUpdate update)
    {
        if (update.Completed)
            tally.SawNothing = update.Done == 0;
        return output.ProgressAsync(update);
    }

    public ValueTask EmitAsync(object result) => output.EmitAsync(result);

    public ValueTask FailAsync(Failure failure) => output.FailAsync(failure);

    public ValueTask WarnAsync(string message) => output.WarnAsync(message);

    public ValueTask VerboseAsync(string message) => output.VerboseAsync(message);

    public ValueTask DebugAsync(string message) => output.DebugAsync(message);

    public ValueTask<bool> ConfirmAsync(ConfirmRequest request) => output.ConfirmAsync(request);
}
