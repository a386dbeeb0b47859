using System.Globalization;
using PbiDiag.Failures;
using PbiDiag.Pipeline;

namespace PbiDiag.Core.Tests.Pipeline;

/// <summary>A shell that writes down what it is handed, and on which thread.</summary>
internal sealed class RecordingSink : IPipelineSink
{
    private readonly List<string> lines = [];
    private readonly HashSet<int> threads = [];

    public IReadOnlyList<string> Lines => lines;

    public IReadOnlyCollection<int> Threads => threads;

    /// <summary>Called for each object before it is written down.</summary>
    public Action<object> OnEmit { get; init; } = static _ => { };

    public Action<Failure> OnFail { get; init; } = static _ => { };

    public Func<ConfirmRequest, bool> OnConfirm { get; init; } = static _ => true;

    public void Emit(object result)
    {
        OnEmit(result);
        Add("object", string.Create(CultureInfo.InvariantCulture, $"{result}"));
    }

    public void Fail(Failure failure)
    {
        OnFail(failure);
        Add("error", failure.Id);
    }

    public void Warn(string message) => Add("warning", message);

    public bool ShowsDebug { get; init; }

    public void Debug(string message) => Verbose("DEBUG: " + message);

    public void Verbose(string message) => Add("verbose", message);

    public void Progress(ProgressUpdate update) =>
        Add("progress", update.Completed ? $"{update.Activity} completed" : string.Create(CultureInfo.InvariantCulture, $"{update.Activity} {update.Done}"));

    public bool Confirm(ConfirmRequest request)
    {
        Add("confirm", request.Target);
        return OnConfirm(request);
    }

    private void Add(string stream, string text)
    {
        threads.Add(Environment.CurrentManagedThreadId);
        lines.Add($"{stream}: {text}");
    }
}
