using PbiDiag.Failures;
using PbiDiag.Pipeline;
using PbiDiag.Results;

namespace PbiDiag.Output;

/// <summary>
/// Tells an error that comes alone from the first of several, so that the shell can show it as a page: the first is held until the second
/// or the end. From then on rows go through as they come.
/// </summary>
internal sealed class LoneResult
{
    private ErrorInfo? held;
    private bool isPast;

    public PipelineWork? Watch(PipelineWork? work) => work is null ? null : (output, cancellation) => work(new Held(this, output), cancellation);

    public PipelineWork End(PipelineWork? rest) => async (output, cancellation) =>
    {
        if (Watch(rest) is { } work)
            await work(output, cancellation).ConfigureAwait(false);
        if (held is { } lone)
            await output.EmitAsync(ErrorPageView.Of(lone)).ConfigureAwait(false);
        held = null;
    };

    private async ValueTask ReleaseAsync(IPipelineOutput output)
    {
        isPast = true;
        if (held is { } first)
        {
            held = null;
            await output.EmitAsync(first).ConfigureAwait(false);
        }
    }

    private sealed class Held(LoneResult lone, IPipelineOutput output) : IPipelineOutput
    {
        public bool ShowsDebug => output.ShowsDebug;

        public async ValueTask EmitAsync(object result)
        {
            if (result is ErrorInfo info && lone is { isPast: false, held: null })
            {
                lone.held = info;
                return;
            }
            await lone.ReleaseAsync(output).ConfigureAwait(false);
            await output.EmitAsync(result).ConfigureAwait(false);
        }

        // An error may end the pipeline: what was found before it must not be lost.
        public async ValueTask FailAsync(Failure failure)
        {
            if (lone.held is not null)
                await lone.ReleaseAsync(output).ConfigureAwait(false);
            await output.FailAsync(failure).ConfigureAwait(false);
        }

        public ValueTask WarnAsync(string message) => output.WarnAsync(message);

        public ValueTask VerboseAsync(string message) => output.VerboseAsync(message);

        public ValueTask DebugAsync(string message) => output.DebugAsync(message);

        public ValueTask ProgressAsync(ProgressUpdate update) => output.ProgressAsync(update);

        public ValueTask<bool> ConfirmAsync(ConfirmRequest request) => output.ConfirmAsync(request);
    }
}
