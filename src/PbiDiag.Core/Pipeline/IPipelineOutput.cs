using PbiDiag.Failures;

namespace PbiDiag.Pipeline;

/// <summary>
/// The seam to whoever asked: a command writes here and knows neither PowerShell nor a console.
/// Each call may wait until there is room; all of them end with <see cref="OperationCanceledException"/> once the reader has gone.
/// </summary>
public interface IPipelineOutput
{
    ValueTask EmitAsync(object result);

    /// <summary>One bad record: it is reported, and the command goes on with the next.</summary>
    ValueTask FailAsync(Failure failure);

    ValueTask WarnAsync(string message);

    ValueTask VerboseAsync(string message);

    /// <summary>Whether anybody reads what <see cref="DebugAsync"/> writes: making it can cost.</summary>
    bool ShowsDebug { get; }

    ValueTask DebugAsync(string message);

    ValueTask ProgressAsync(ProgressUpdate update);

    /// <summary>Asks whether a change may be made. False means: change nothing, also under -WhatIf.</summary>
    ValueTask<bool> ConfirmAsync(ConfirmRequest request);
}
