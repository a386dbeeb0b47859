using PbiDiag.Commands;
using PbiDiag.Failures;
using PbiDiag.Recognition;
using PbiDiag.Results;

namespace PbiDiag.Core.Tests.Commands;

public sealed class ExplainTextCommandTests
{
    [Fact]
    public void A_text_gives_one_result_however_many_lines_and_codes_it_has()
    {
        var info = Assert.IsType<ErrorInfo>(Assert.Single(Explained.By(new ExplainTextCommand("AADSTS50126: wrong\n\nAADSTS50053: locked").RunAsync).Results));

        Assert.Equal(["AADSTS50126", "AADSTS50053"], info.Codes);
    }

    [Fact]
    public void A_text_of_the_longest_length_is_read_and_a_longer_one_refused_with_the_way_to_read_it()
    {
        var most = new string(' ', RecognitionLimits.MaxTextLength);
        Assert.Single(Explained.By(new ExplainTextCommand(most).RunAsync).Results);

        var (results, failures) = Explained.By(new ExplainTextCommand(most + "x", "source").RunAsync);

        Assert.Empty(results);
        var failure = Assert.Single(failures);
        Assert.Equal((FailureIds.TextTooLong, FailureCategory.LimitsExceeded, "source"), (failure.Id, failure.Category, failure.Target));
        Assert.Contains("-Path", failure.RecommendedAction, StringComparison.Ordinal);
    }
}
