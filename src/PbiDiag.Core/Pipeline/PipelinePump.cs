using PbiDiag.Failures;

namespace PbiDiag.Pipeline;

/// <summary>
/// Runs a command's work on the pool and hands what it writes to the shell on the shell's own thread, through one bounded queue.
/// </summary>
public sealed class PipelinePump(IPipelineSink sink, ProgressGate progress)
{
    /// <summary>Enough to keep a worker busy while the shell formats a page; small enough that a paused pipeline holds next to nothing.</summary>
    public const int Capacity = 64;

    internal GarbageLimit Garbage { get; init; } = GarbageLimit.Process;

    /// <summary>
    /// Returns when the work has ended and all it wrote was handed over. After the end of the work, throws what the sink threw,
    /// or else <see cref="FailureException"/> for what the work threw; <see cref="OperationCanceledException"/> when it was stopped.
    /// </summary>
    public void Run(PipelineWork work, CancellationToken stop)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var queue = new BoundedQueue<Action<IPipelineSink>>(Capacity);
        var output = new QueuedOutput(queue, progress, Garbage, sink.ShowsDebug, linked.Token);
        var worker = Task.Run(() => WorkAsync(work, output, queue, linked.Token), CancellationToken.None);
        try
        {
            while (queue.Take() is { } step)
            {
                stop.ThrowIfCancellationRequested();
                step(sink);
            }

            worker.GetAwaiter().GetResult();
        }
        finally
        {
            Close(linked);
            See(worker);
        }
    }

    private static async Task WorkAsync(
        PipelineWork work, IPipelineOutput output, BoundedQueue<Action<IPipelineSink>> queue, CancellationToken cancellation)
    {
        try
        {
            await work(output, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (cancellation.IsCancellationRequested)
        {
            // A request torn down by the stop may call itself a network error; it is no failure that a user should read.
            throw new OperationCanceledException(exception.Message, exception, cancellation);
        }
        catch (Exception exception) when (exception is not FailureException)
        {
            throw new FailureException(UnexpectedFailure.Of(exception));
        }
        finally
        {
            queue.Complete();
        }
    }

    /// <summary>Ends the work if it still runs; a task that the command forgot to await finds its output closed.</summary>
    private static void Close(CancellationTokenSource linked)
    {
        try
        {
            linked.Cancel();
        }
        catch (AggregateException)
        {
            // Thrown by somebody's cancellation callback. It must not hide what the shell threw, nor leave the worker behind.
        }
    }

    /// <summary>Waits for the end of the work. If the shell threw, then what the ending work throws is seen here and dropped.</summary>
    private static void See(Task worker) =>
        worker.ContinueWith(static ended => ended.Exception, TaskScheduler.Default).Wait();
}
