using PbiDiag.Failures;
using PbiDiag.Pipeline;

namespace PbiDiag.Core.Tests.Commands.Contexts;

/// <summary>Writes down all that a command says.</summary>
internal sealed class RecordingOutput : IPipelineOutput
{
    public List<object> Results { get; } = [];

    public List<Failure> Failures { get; } = [];

    public List<string> Lines { get; } = [];

    public bool ShowsDebug => true;

    /// <summary>Everything, as one text to search in.</summary>
    public string Everything => string.Join("\n", Results.Concat(Failures).Concat(Lines));

    public ValueTask EmitAsync(object result) => Add(Results, result);

    public ValueTask FailAsync(Failure failure) => Add(Failures, failure);

    public ValueTask WarnAsync(string message) => Add(Lines, message);

    public ValueTask VerboseAsync(string message) => Add(Lines, message);

    public ValueTask DebugAsync(string message) => Add(Lines, message);

    public ValueTask ProgressAsync(ProgressUpdate update) => default;

    public ValueTask<bool> ConfirmAsync(ConfirmRequest request) => new(true);

    private static ValueTask Add<T>(List<T> list, T item)
    {
        lock (list)
            list.Add(item);
        return default;
    }
}
