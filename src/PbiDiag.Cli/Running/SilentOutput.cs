using PbiDiag.Failures;
using PbiDiag.Pipeline;

namespace PbiDiag.Cli.Running;

/// <summary>For a step on the way: its result is told to who wants to know, and is none of the verb's.</summary>
internal sealed class SilentOutput(IPipelineOutput output) : IPipelineOutput
{
    public bool ShowsDebug => output.ShowsDebug;

    public ValueTask EmitAsync(object result) => output.VerboseAsync($"Signed in: {result}");

    public ValueTask FailAsync(Failure failure) => output.FailAsync(failure);

    public ValueTask WarnAsync(string message) => output.WarnAsync(message);

    public ValueTask VerboseAsync(string message) => output.VerboseAsync(message);

    public ValueTask DebugAsync(string message) => output.DebugAsync(message);

    public ValueTask ProgressAsync(ProgressUpdate update) => output.ProgressAsync(update);

    public ValueTask<bool> ConfirmAsync(ConfirmRequest request) => output.ConfirmAsync(request);
}
