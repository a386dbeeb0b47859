using PbiDiag.Failures;

namespace PbiDiag.Pipeline;

/// <summary>The worker's end of the pump: every call becomes one step in the queue, so all streams keep one order.</summary>
internal sealed class QueuedOutput(
    BoundedQueue<Action<IPipelineSink>> queue, ProgressGate gate, GarbageLimit garbage, bool showsDebug, CancellationToken cancellation) : IPipelineOutput
{
    public bool ShowsDebug => showsDebug;

    public ValueTask EmitAsync(object result) => AddAsync(sink => sink.Emit(result));

    public ValueTask FailAsync(Failure failure) => AddAsync(sink => sink.Fail(failure));

    public ValueTask WarnAsync(string message) => AddAsync(sink => sink.Warn(message));

    public ValueTask VerboseAsync(string message) => AddAsync(sink => sink.Verbose(message));

    public ValueTask DebugAsync(string message) => showsDebug ? AddAsync(sink => sink.Debug(message)) : default;

    public ValueTask ProgressAsync(ProgressUpdate update) => AddAsync(sink =>
    {
        if (gate.Opens(update))
            sink.Progress(update);
    });

    public async ValueTask<bool> ConfirmAsync(ConfirmRequest request)
    {
        // Asynchronously, or the rest of the command would run on the shell's thread from here on.
        var answer = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var _ = cancellation.Register(() => answer.TrySetCanceled(cancellation));
        await AddAsync(sink => answer.TrySetResult(sink.Confirm(request))).ConfigureAwait(false);
        return await answer.Task.ConfigureAwait(false);
    }

    private ValueTask AddAsync(Action<IPipelineSink> step)
    {
        // Every request is told here and every row passes: whatever a command does at length, it comes by.
        garbage.Check();
        return queue.AddAsync(step, cancellation);
    }
}
