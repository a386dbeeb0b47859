using PbiDiag.Failures;
using PbiDiag.Pipeline;
using PbiDiag.Recognition.Logs;

namespace PbiDiag.Commands;

/// <summary>The errors in log files, as they come; or, summed up, one row a code. Needs no network, and memory for one entry.</summary>
public sealed class ExplainLogsCommand(IReadOnlyList<string> paths, bool summary)
{
    public async Task RunAsync(IPipelineOutput output, CancellationToken cancellation)
    {
        var counts = summary ? new LogSummary() : null;
        foreach (var path in paths)
        {
            var files = LogFiles.At(path);
            if (files.Count == 0)
                await output.FailAsync(NotFound(path)).ConfigureAwait(false);
            foreach (var file in files)
                await ReadAsync(file, counts, output, cancellation).ConfigureAwait(false);
        }
        foreach (var row in counts?.Rows ?? [])
            await output.EmitAsync(row).ConfigureAwait(false);
    }

    private static async Task ReadAsync(string file, LogSummary? counts, IPipelineOutput output, CancellationToken cancellation)
    {
        try
        {
            foreach (var error in LogReader.Read(file, cancellation))
                if (counts is null)
                    await output.EmitAsync(error).ConfigureAwait(false);
                else
                    counts.Add(error);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await output.FailAsync(Unreadable(file, exception)).ConfigureAwait(false);
        }
    }

    private static Failure NotFound(string path) => new(
        FailureIds.LogFileNotFound, FailureCategory.ObjectNotFound, $"There is no file '{path}'.", path, "Check the path. Wildcards stand for files in one folder: logs/*.log.");

    private static Failure Unreadable(string file, Exception exception) => new(
        FailureIds.LogFileUnreadable, FailureCategory.ReadError, $"'{file}' cannot be read: {exception.Message}", file, "Copy the file, or run as somebody who may read it.")
    {
        Cause = exception,
    };
}
