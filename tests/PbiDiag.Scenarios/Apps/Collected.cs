using System.Collections.Concurrent;
using PbiDiag.Failures;
using PbiDiag.Pipeline;

namespace PbiDiag.Scenarios.Apps;

/// <summary>Everything that a command wrote.</summary>
internal sealed class Collected : IPipelineOutput
{
    public ConcurrentQueue<object> Objects { get; } = new();

    public ConcurrentQueue<Failure> Failures { get; } = new();

    public ConcurrentQueue<string> Messages { get; } = new();

    public ConcurrentQueue<ConfirmRequest> Questions { get; } = new();

    public Func<ConfirmRequest, bool> Answer { get; init; } = static _ => true;

    public bool ShowsDebug => true;

    public IReadOnlyList<T> All<T>() => [.. Objects.OfType<T>()];

    public ValueTask EmitAsync(object result) => Add(Objects, result);

    public ValueTask FailAsync(Failure failure) => Add(Failures, failure);

    public ValueTask WarnAsync(string message) => Add(Messages, message);

    public ValueTask VerboseAsync(string message) => Add(Messages, message);

    public ValueTask DebugAsync(string message) => Add(Messages, message);

    public ValueTask ProgressAsync(ProgressUpdate update) => default;

    public ValueTask<bool> ConfirmAsync(ConfirmRequest request)
    {
        Questions.Enqueue(request);
        return new(Answer(request));
    }

    /// <summary>All text that came out on any stream.</summary>
    public string Text() => string.Join('\n', Objects.Select(static result => result.ToString()).Concat(Failures.Select(static failure => failure.ToString())).Concat(Messages).Concat(Questions.Select(static question => question.ToString())));

    private static ValueTask Add<T>(ConcurrentQueue<T> queue, T item)
    {
        queue.Enqueue(item);
        return default;
    }
}
