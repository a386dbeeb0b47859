using PbiDiag.Checks;
using PbiDiag.Checks.Refreshes;
using PbiDiag.Facts;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Core.Tests.Checks.Refreshes;

public sealed class RefreshDurationTests
{
    [Fact]
    public void A_run_that_ended_after_two_hours_on_shared_capacity_met_the_limit() =>
        Assert.Equal((Stance.Proves, "time-limit"), (Judge(121, false).Stance, Judge(121, false).Trouble!.Id));

    [Fact]
    public void Two_hours_are_no_limit_on_a_capacity() => Assert.Equal(Stance.Silent, Judge(121, true).Stance);

    [Fact]
    public void Five_hours_are() => Assert.Equal(Stance.Proves, Judge(301, true).Stance);

    [Fact]
    public void Where_the_kind_of_capacity_is_not_told_it_only_fits()
    {
        var facts = Given.Failing("Something else.") with { History = Given.List(Given.FailedRun(121)), Workspace = Given.Refused<Workspace>("The scope Workspace.Read.All") };

        Assert.Equal(Stance.Fits, new RefreshDuration().Judge(facts).Stance);
    }

    [Fact]
    public void A_short_run_met_no_limit_of_the_service() => Assert.Equal(Stance.Against, Judge(4, false).Stance);

    [Fact]
    public void A_short_run_can_have_met_the_limit_of_a_query() =>
        Assert.Equal(Stance.Proves, Judge(10, false, "Execution Timeout Expired. The timeout period elapsed prior to completion of the operation or the server is not responding.").Stance);

    [Fact]
    public void A_history_that_may_not_be_read_names_the_right()
    {
        var answer = new RefreshDuration().Judge(Given.Failing("Something else.") with { History = Given.Refused<IReadOnlyList<Refresh>>("A role in the workspace") });

        Assert.Equal((Stance.Unknown, "A role in the workspace"), (answer.Stance, answer.Permission));
    }

    private static CheckAnswer Judge(double minutes, bool onCapacity, string text = "Something else.") =>
        new RefreshDuration().Judge(Given.Failing(text) with { History = Given.List(Given.FailedRun(minutes)), Workspace = FactOf.Answer(Given.Workspace(onCapacity)) });
}
