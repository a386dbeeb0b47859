using PbiDiag.Failures;
using PbiDiag.Pipeline;

namespace PbiDiag.Cli.Running;

/// <summary>For a step on the way whose results are another's input: they are kept, and everything else is passed on.</summary>
internal sealed class KeptOutput(IPipelineOutput output) : IPipelineOutput
{
    public List<object> Rows { get; } = [];

    public bool ShowsDebug => output.ShowsDebug;

    public ValueTask EmitAsync(object result)
    {
        Rows.Add(result);
        return ValueTask.CompletedTask;
    }

    public ValueTask FailAsync(Failure failure) => output.FailAsync(failure);

    public ValueTask WarnAsync(string message) => output.WarnAsync(message);

    public ValueTask VerboseAsync(string message) => output.VerboseAsync(message);

    public ValueTask DebugAsync(string message) => output.DebugAsync(message);

    public ValueTask ProgressAsync(ProgressUpdate update) => output.ProgressAsync(update);

    public ValueTask<bool> ConfirmAsync(ConfirmRequest request) => output.ConfirmAsync(request);
}
