using PbiDiag.Checks;
using PbiDiag.Checks.Refreshes;
using PbiDiag.Facts;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Core.Tests.Checks.Refreshes;

public sealed class RefreshQuotaTests
{
    private const string UsedUp = "Invalid dataset refresh request. Number of refresh requests in last 24 hours exceeded limit";

    [Fact]
    public void Eight_runs_in_a_day_use_up_shared_capacity() => Assert.Equal((Stance.Proves, "refresh-quota-used-up"), (Judge(UsedUp, 8, false).Stance, Judge(UsedUp, 8, false).Trouble!.Id));

    [Fact]
    public void Eight_runs_are_few_on_a_capacity() => Assert.Equal(Stance.Silent, Judge(UsedUp, 8, true).Stance);

    [Fact]
    public void Forty_eight_use_up_a_capacity_too() => Assert.Equal(Stance.Proves, Judge(UsedUp, 48, true).Stance);

    [Fact]
    public void Many_runs_beside_another_error_only_fit() => Assert.Equal(Stance.Fits, Judge("Something else.", 8, false).Stance);

    [Fact]
    public void Runs_of_the_day_before_do_not_count()
    {
        var facts = Given.Failing(UsedUp) with { History = Given.List([.. Enumerable.Range(0, 8).Select(at => Given.Run(27 + at))]), Workspace = FactOf.Answer(Given.Workspace(false)) };

        Assert.Equal(Stance.Silent, new RefreshQuota().Judge(facts).Stance);
    }

    [Fact]
    public void A_workspace_that_may_not_be_read_names_the_right()
    {
        var answer = new RefreshQuota().Judge(Given.Failing(UsedUp) with { History = Given.List(Given.Run(3)), Workspace = Given.Refused<Workspace>("The scope Workspace.Read.All") });

        Assert.Equal((Stance.Unknown, "The scope Workspace.Read.All"), (answer.Stance, answer.Permission));
    }

    private static CheckAnswer Judge(string text, int runs, bool onCapacity) => new RefreshQuota().Judge(Given.Failing(text) with
    {
        History = Given.List([.. Enumerable.Range(0, runs).Select(at => Given.Run(2.5 + (at * 0.4)))]), Workspace = FactOf.Answer(Given.Workspace(onCapacity)),
    });
}
