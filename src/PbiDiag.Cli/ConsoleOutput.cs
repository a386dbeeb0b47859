using PbiDiag.Cli.Output;
using PbiDiag.Failures;
using PbiDiag.Pipeline;
using PbiDiag.Results;

namespace PbiDiag.Cli;

/// <summary>Results to standard output, everything else to standard error.</summary>
internal sealed class ConsoleOutput(ResultWriter rows) : IPipelineOutput
{
    private bool recognised;
    private bool failed;

    public int ExitCode => recognised ? ExitCodes.Recognised : failed ? ExitCodes.Failed : ExitCodes.NothingRecognised;

    public ValueTask EmitAsync(object result)
    {
        recognised |= result is not ErrorInfo { MatchedBy: MatchedBy.None };
        rows.Write(result);
        return default;
    }

    public ValueTask FailAsync(Failure failure)
    {
        failed |= failure.Id != FailureIds.ErrorCodeUnknown;
        return new(Console.Error.WriteLineAsync($"{failure.Message} {failure.RecommendedAction}"));
    }

    public ValueTask WarnAsync(string message) => new(Console.Error.WriteLineAsync(message));

    public ValueTask VerboseAsync(string message) => default;

    public bool ShowsDebug => false;

    public ValueTask DebugAsync(string message) => default;

    public ValueTask ProgressAsync(ProgressUpdate update) => default;

    public ValueTask<bool> ConfirmAsync(ConfirmRequest request) => new(false);
}
