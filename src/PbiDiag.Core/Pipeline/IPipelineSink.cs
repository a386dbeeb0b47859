using PbiDiag.Failures;

namespace PbiDiag.Pipeline;

/// <summary>
/// The shell's end of the pump: the same streams as <see cref="IPipelineOutput"/>, called one at a time and only on the shell's own thread.
/// Any call may throw to say that the shell wants no more.
/// </summary>
public interface IPipelineSink
{
    void Emit(object result);

    void Fail(Failure failure);

    void Warn(string message);

    void Verbose(string message);

    /// <summary>Read from the worker too: fixed before it starts.</summary>
    bool ShowsDebug { get; }

    void Debug(string message);

    void Progress(ProgressUpdate update);

    bool Confirm(ConfirmRequest request);
}
