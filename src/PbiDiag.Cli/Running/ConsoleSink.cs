using PbiDiag.Cli.Output;
using PbiDiag.Failures;
using PbiDiag.Pipeline;

namespace PbiDiag.Cli.Running;

/// <summary>Results to standard output, everything else to standard error.</summary>
internal sealed class ConsoleSink(
    ResultWriter rows, TextWriter results, TextWriter errors, ProgressLine progress, OptionWords words, Tally tally, bool isVerbose) : IPipelineSink
{
    public bool ShowsDebug => false;

    public void Emit(object result)
    {
        progress.Clear();
        tally.Add(result);
        rows.Write(result);
        // At once: who reads a pipe waits for it.
        results.Flush();
    }

    public void Fail(Failure failure)
    {
        progress.Clear();
        tally.Add(failure);
        errors.WriteLine(words.Of(failure));
    }

    public void Warn(string message)
    {
        progress.Clear();
        errors.WriteLine(words.Of(message));
    }

    public void Verbose(string message)
    {
        if (!isVerbose)
            return;
        progress.Clear();
        errors.WriteLine(message);
    }

    public void Debug(string message)
    {
    }

    public void Progress(ProgressUpdate update) => progress.Show(update);

    /// <summary>No verb of this program changes a tenant.</summary>
    public bool Confirm(ConfirmRequest request) => false;
}
