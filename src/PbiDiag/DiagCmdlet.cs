using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using PbiDiag.Failures;
using PbiDiag.Pipeline;

namespace PbiDiag;

/// <summary>
/// The life of every cmdlet, sealed, so that none can forget the pump, the stop or the error record. A cmdlet reads its parameters
/// into options in one of the three methods below, on the shell's thread, and returns what a Core command is to do with them.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification =
    "The token source has neither timer nor handle to free, and the engine may call StopProcessing after it has disposed the cmdlet.")]
public abstract class DiagCmdlet : PSCmdlet
{
    private readonly CancellationTokenSource stop = new();
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private PipelinePump? pump;

    /// <summary>What to do before the first record; null for nothing.</summary>
    protected virtual PipelineWork? BeginWork() => null;

    /// <summary>What to do for the record whose values the parameters hold now; null where records are only collected.</summary>
    protected virtual PipelineWork? RecordWork() => null;

    /// <summary>What to do after the last record; null for nothing.</summary>
    protected virtual PipelineWork? EndWork() => null;

    protected sealed override void BeginProcessing() => Run(BeginWork());

    protected sealed override void ProcessRecord() => Run(RecordWork());

    protected sealed override void EndProcessing() => Run(EndWork());

    protected sealed override void StopProcessing() => stop.Cancel();

    private void Run(PipelineWork? work)
    {
        if (work is null)
            return;

        pump ??= new PipelinePump(new CmdletSink(this), new ProgressGate(() => watch.Elapsed));
        try
        {
            pump.Run(work, stop.Token);
        }
        catch (FailureException exception)
        {
            ThrowTerminatingError(exception.Failure.ToErrorRecord());
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }
}
