namespace PbiDiag.Pipeline;

/// <summary>What a command does once its options are read: it runs on the pool and may write from several tasks at once.</summary>
public delegate Task PipelineWork(IPipelineOutput output, CancellationToken cancellation);
