using PbiDiag.Failures;
using PbiDiag.Pipeline;

namespace PbiDiag.Commands.Selection;

/// <summary>Passes everything on, and remembers whether anything failed.</summary>
internal sealed class FailureCounter(IPipelineOutput output) : IPipelineOutput
{
    private volatile bool _any;

    public bool Any => _any;

    public bool ShowsDebug => output.ShowsDebug;

    public ValueTask EmitAsync(object result) => output.EmitAsync(result);

    public ValueTask FailAsync(Failure failure)
    {
        _any = true;
        return output.FailAsync(failure);
    }

    public ValueTask WarnAsync(string message) => output.WarnAsync(message);

    public ValueTask VerboseAsync(string message) => output.VerboseAsync(message);

    public ValueTask DebugAsync(string message) => output.DebugAsync(message);

    public ValueTask ProgressAsync(ProgressUpdate update) => output.ProgressAsync(update);

    public ValueTask<bool> ConfirmAsync(ConfirmRequest request) => output.ConfirmAsync(request);
}
