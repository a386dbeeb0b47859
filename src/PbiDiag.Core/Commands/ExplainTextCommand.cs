using PbiDiag.Pipeline;
using PbiDiag.Recognition;

namespace PbiDiag.Commands;

/// <summary>What a text says. The whole of it is one error. Needs no network.</summary>
public sealed class ExplainTextCommand(string text, object? source = null)
{
    public async Task RunAsync(IPipelineOutput output, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (TextLimit.Exceeded(text, source) is { } failure)
            await output.FailAsync(failure).ConfigureAwait(false);
        else
            await output.EmitAsync(Recogniser.Recognise(text)).ConfigureAwait(false);
    }
}
