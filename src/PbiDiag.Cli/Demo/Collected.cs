using PbiDiag.Cli.Running;
using PbiDiag.Failures;
using PbiDiag.Pipeline;

namespace PbiDiag.Cli.Demo;

/// <summary>What a command gave, kept for a story that shows a part of it.</summary>
internal sealed class Collected(TextWriter errors) : IPipelineSink
{
    public List<object> Rows { get; } = [];

    public bool ShowsDebug => false;

    public static List<object> Of(PipelineWork work, TextWriter errors, CancellationToken stop)
    {
        var sink = new Collected(errors);
        new PipelinePump(sink, new ProgressGate(() => TimeSpan.Zero)).Run(work, stop);
        return sink.Rows;
    }

    public void Emit(object result) => Rows.Add(result);

    public void Fail(Failure failure) => errors.WriteLine(new OptionWords([]).Of(failure));

    public void Warn(string message) => errors.WriteLine(message);

    public void Verbose(string message)
    {
    }

    public void Debug(string message)
    {
    }

    public void Progress(ProgressUpdate update)
    {
    }

    public bool Confirm(ConfirmRequest request) => false;
}
