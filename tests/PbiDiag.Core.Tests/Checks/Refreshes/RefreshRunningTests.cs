using PbiDiag.Checks;
using PbiDiag.Checks.Refreshes;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Core.Tests.Checks.Refreshes;

public sealed class RefreshRunningTests
{
    private const string Running = "Invalid dataset refresh request. Another refresh request is already executing";

    [Fact]
    public void A_run_that_was_under_way_when_the_error_came_proves_it() =>
        Assert.Equal((Stance.Proves, "refresh-overlap"), (Judge(Running, Given.FailedRun(), Given.Run(2.5, minutes: 60)).Stance, Judge(Running, Given.FailedRun(), Given.Run(2.5, minutes: 60)).Trouble!.Id));

    [Fact]
    public void A_run_beside_an_error_that_does_not_speak_of_it_only_fits() =>
        Assert.Equal(Stance.Fits, Judge("Something else.", Given.FailedRun(), Given.Run(2.5, minutes: 60)).Stance);

    [Fact]
    public void A_run_that_had_ended_before_was_not_in_the_way() => Assert.Equal(Stance.Silent, Judge("Something else.", Given.FailedRun(), Given.Run(4)).Stance);

    [Fact]
    public void What_the_history_does_not_show_the_words_still_say() => Assert.Equal(Stance.Proves, Judge(Running, Given.FailedRun()).Stance);

    [Fact]
    public void A_history_that_may_not_be_read_names_the_right()
    {
        var answer = new RefreshRunning().Judge(Given.Failing("Something else.") with { History = Given.Refused<IReadOnlyList<Refresh>>("A role in the workspace") });

        Assert.Equal((Stance.Unknown, "A role in the workspace"), (answer.Stance, answer.Permission));
    }

    private static CheckAnswer Judge(string text, params Refresh[] history) => new RefreshRunning().Judge(Given.Failing(text) with { History = Given.List(history) });
}
