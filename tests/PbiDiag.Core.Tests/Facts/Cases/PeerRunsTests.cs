using PbiDiag.Facts.Cases;
using PbiDiag.Results;

namespace PbiDiag.Core.Tests.Facts.Cases;

public sealed class PeerRunsTests
{
    [Fact]
    public void A_row_of_the_pipeline_tells_model_code_and_kind_of_error()
    {
        var run = PeerRuns.Of(new RefreshRun { DatasetId = "d", Dataset = "Orders", Workspace = "Sales", Status = "Failed", Text = "Login failed for user 'bi'. (Error: 18456)" })!;

        Assert.Equal(("Sales/Orders", "18456", Category.SourceCredential), (run.Item.ToString(), run.Code, run.Category));
        Assert.True(run.HasFailed);
    }

    [Fact]
    public void A_row_without_a_model_is_no_peer() => Assert.Null(PeerRuns.Of(new RefreshRun { Status = "Failed" }));
}
