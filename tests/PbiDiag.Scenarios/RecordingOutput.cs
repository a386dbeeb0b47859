using System.Collections.Concurrent;
using PbiDiag.Failures;
using PbiDiag.Pipeline;

namespace PbiDiag.Scenarios;

/// <summary>Keeps all that a command writes, and answers its questions.</summary>
internal sealed class RecordingOutput : IPipelineOutput
{
    private readonly ConcurrentQueue<object> _results = new();
    private readonly ConcurrentQueue<Failure> _failures = new();
    private readonly ConcurrentQueue<string> _texts = new();
    private readonly ConcurrentQueue<ConfirmRequest> _questions = new();
    private readonly ConcurrentQueue<ProgressUpdate> _progress = new();

    /// <summary>What is answered when a change is asked for.</summary>
    public bool Agrees { get; init; } = true;

    public IReadOnlyList<object> Results => [.. _results];

    public IReadOnlyList<Failure> Failures => [.. _failures];

    /// <summary>Warnings and verbose lines.</summary>
    public IReadOnlyList<string> Texts => [.. _texts];

    public IReadOnlyList<ConfirmRequest> Questions => [.. _questions];

    public IReadOnlyList<ProgressUpdate> Progress => [.. _progress];

    /// <summary>Whether the bodies of what is asked and answered are wanted too.</summary>
    public bool ShowsDebug { get; init; } = true;

    public ValueTask EmitAsync(object result) => Keep(_results, result);

    public ValueTask FailAsync(Failure failure) => Keep(_failures, failure);

    public ValueTask WarnAsync(string message) => Keep(_texts, message);

    public ValueTask VerboseAsync(string message) => Keep(_texts, message);

    public ValueTask DebugAsync(string message) => Keep(_texts, message);

    public ValueTask ProgressAsync(ProgressUpdate update) => Keep(_progress, update);

    public ValueTask<bool> ConfirmAsync(ConfirmRequest request)
    {
        _questions.Enqueue(request);
        return new(Agrees);
    }

    private static ValueTask Keep<T>(ConcurrentQueue<T> queue, T item)
    {
        queue.Enqueue(item);
        return default;
    }
}
