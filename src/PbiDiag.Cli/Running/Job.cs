using System.CommandLine;
using System.Diagnostics;
using PbiDiag.Cli.Output;
using PbiDiag.Failures;
using PbiDiag.Pipeline;

namespace PbiDiag.Cli.Running;

/// <summary>Runs a verb's work, shows what comes of it and gives its exit code.</summary>
/// <param name="parsed">The command line.</param>
/// <param name="row">The type of the results.</param>
/// <param name="work">What is to be done.</param>
internal sealed class Job(ParseResult parsed, Type row, PipelineWork work)
{
    private readonly OptionWords words = new(parsed.CommandResult.Command.Options.Select(option => option.Name));
    private readonly TextWriter results = parsed.InvocationConfiguration.Output;
    private readonly TextWriter errors = parsed.InvocationConfiguration.Error;
    private readonly ProgressLine progress = new(parsed.InvocationConfiguration.Error, !Console.IsErrorRedirected);
    private readonly Tally tally = new();

    /// <summary>For a command that is to find something: what to say when it does not. Otherwise no result is good news, if there was anything to look at.</summary>
    public string? SaysOfNothing { get; init; }

    /// <summary>Results are written as texts to read, whatever suits their type.</summary>
    public bool AsReport { get; init; }

    /// <summary>Beside the caller, who must be free to see Ctrl+C.</summary>
    public Task<int> RunAsync(CancellationToken stop) => Task.Run(() => Run(stop), CancellationToken.None);

    public int Run(CancellationToken stop)
    {
        (tally.SawNothing, tally.OneIsEnough) = (SaysOfNothing is not null, SaysOfNothing is not null);
        try
        {
            Write(stop);
            if (tally.IsWithoutAnswer)
                errors.WriteLine(SaysOfNothing ?? "Nothing was looked at: this identity sees none of what was asked for.");
            return tally.ExitCode;
        }
        catch (FailureException refused)
        {
            errors.WriteLine(words.Of(refused.Failure));
            return ExitCodes.Failed;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return ExitCodes.Stopped;
        }
        catch (ReaderGoneException)
        {
            return tally.ExitCode;
        }
    }

    private void Write(CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        var verbose = parsed.GetValue<bool>(CommonOptions.VerboseName);
        using var rows = AsReport
            ? new ReportRows(results)
            : ResultWriter.Of(Choice.ValueOf<OutputFormat>(parsed.GetValue<string?>(CommonOptions.FormatName)), row, results, StandardOutput.Screen());
        try
        {
            new PipelinePump(new ConsoleSink(rows, results, errors, progress, words, tally, verbose), new ProgressGate(() => watch.Elapsed))
                .Run((output, cancellation) => work(new WatchedOutput(output, tally), cancellation), stop);
            rows.End();
            results.Flush();
        }
        finally
        {
            progress.Clear();
        }
    }
}
