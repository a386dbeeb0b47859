using PbiDiag.Core.Tests.Pipeline;
using PbiDiag.Failures;
using PbiDiag.Pipeline;

namespace PbiDiag.Core.Tests.Commands;

/// <summary>What a command gave out, and what it complained about.</summary>
internal static class Explained
{
    public static (List<object> Results, List<Failure> Failures) By(PipelineWork work)
    {
        List<object> results = [];
        List<Failure> failures = [];
        var sink = new RecordingSink { OnEmit = results.Add, OnFail = failures.Add };
        new PipelinePump(sink, new ProgressGate(() => TimeSpan.Zero)).Run(work, CancellationToken.None);
        return (results, failures);
    }
}
