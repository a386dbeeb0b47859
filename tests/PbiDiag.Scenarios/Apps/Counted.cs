using System.Diagnostics;
using PbiDiag.Failures;
using PbiDiag.Pipeline;

namespace PbiDiag.Scenarios.Apps;

/// <summary>Holds nothing of what is written.</summary>
internal sealed class Counted : IPipelineOutput
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public int Objects { get; private set; }

    public TimeSpan? First { get; private set; }

    public bool ShowsDebug => false;

    public ValueTask EmitAsync(object result)
    {
        First ??= _watch.Elapsed;
        Objects++;
        return default;
    }

    public ValueTask FailAsync(Failure failure) => default;

    public ValueTask WarnAsync(string message) => default;

    public ValueTask VerboseAsync(string message) => default;

    public ValueTask DebugAsync(string message) => default;

    public ValueTask ProgressAsync(ProgressUpdate update) => default;

    public ValueTask<bool> ConfirmAsync(ConfirmRequest request) => new(false);
}
