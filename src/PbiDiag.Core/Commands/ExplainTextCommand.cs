using PbiDiag.Failures;
using PbiDiag.Pipeline;
using PbiDiag.Recognition;

namespace PbiDiag.Commands;

/// <summary>What a text says. The whole of it is one error. Needs no network.</summary>
public sealed class ExplainTextCommand(string text, object? source = null)
{
    public async Task RunAsync(IPipelineOutput output, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (text.Length > RecognitionLimits.MaxTextLength)
            await output.FailAsync(TooLong()).ConfigureAwait(false);
        else
            await output.EmitAsync(Recogniser.Recognise(text)).ConfigureAwait(false);
    }

    private Failure TooLong() => new(
        FailureIds.TextTooLong,
        FailureCategory.LimitsExceeded,
        $"The text has {text.Length} characters. One error can have {RecognitionLimits.MaxTextLength} at most.",
        source,
        "If it is a log, write it to a file and read it with -Path: files may have any size.");
}
