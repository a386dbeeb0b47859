using PbiDiag.Commands;
using PbiDiag.Core.Tests.Pipeline;
using PbiDiag.Failures;
using PbiDiag.Pipeline;
using PbiDiag.Results;

namespace PbiDiag.Core.Tests.Commands;

public sealed class ExplainCodesCommandTests
{
    [Fact]
    public void A_known_code_is_explained()
    {
        var info = Assert.IsType<ErrorInfo>(Assert.Single(Explain("aadsts70002").Results));

        Assert.Equal("AADSTS70002", info.Code);
        Assert.NotEmpty(info.Meaning!);
        Assert.NotEmpty(info.Causes);
        Assert.NotEmpty(info.Fixes);
    }

    [Fact]
    public void An_unknown_code_fails_alone_and_the_rest_goes_on()
    {
        var (results, failures) = Explain("AADSTS7000223", "AADSTS70002");

        Assert.Single(results);
        var failure = Assert.Single(failures);
        Assert.Equal(FailureIds.ErrorCodeUnknown, failure.Id);
        Assert.Equal(FailureCategory.ObjectNotFound, failure.Category);
        Assert.Equal("AADSTS7000223", failure.Target);
        Assert.Contains("AADSTS7000222", failure.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_like_none_still_gets_a_next_step()
    {
        Assert.NotEmpty(Assert.Single(Explain("no such thing").Failures).RecommendedAction);
    }

    private static (List<object> Results, List<Failure> Failures) Explain(params string[] codes)
    {
        List<object> results = [];
        List<Failure> failures = [];
        var sink = new RecordingSink { OnEmit = results.Add, OnFail = failures.Add };
        new PipelinePump(sink, new ProgressGate(() => TimeSpan.Zero)).Run(new ExplainCodesCommand(codes).RunAsync, CancellationToken.None);
        return (results, failures);
    }
}
