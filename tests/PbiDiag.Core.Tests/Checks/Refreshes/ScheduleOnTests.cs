using PbiDiag.Checks;
using PbiDiag.Checks.Refreshes;
using PbiDiag.Facts;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Core.Tests.Checks.Refreshes;

public sealed class ScheduleOnTests
{
    private static readonly Refresh[] FourFailures = [Given.Run(1, "Failed"), Given.Run(25, "Failed"), Given.Run(49, "Failed"), Given.Run(73, "Failed"), Given.Run(97)];

    [Fact]
    public void Off_after_four_failures_is_the_services_doing() =>
        Assert.Equal((Stance.Proves, "schedule-off"), (Judge(false, FourFailures).Stance, Judge(false, FourFailures).Trouble!.Id));

    [Fact]
    public void Off_without_a_row_of_failures_can_be_on_purpose() => Assert.Equal(Stance.Silent, Judge(false, Given.Run(1), Given.Run(25)).Stance);

    [Fact]
    public void Off_where_it_made_every_run_and_the_next_ones_did_not_come_is_found() =>
        Assert.Equal(Stance.Proves, Judge(false, Given.Run(100), Given.Run(124), Given.Run(148)).Stance);

    [Fact]
    public void Off_where_somebody_else_made_runs_too_can_be_on_purpose() =>
        Assert.Equal(Stance.Silent, Judge(false, Given.Run(100), Given.Run(124, type: "ViaApi"), Given.Run(148)).Stance);

    [Fact]
    public void Runs_by_hand_are_not_part_of_the_row() =>
        Assert.Equal(Stance.Silent, Judge(false, [.. FourFailures.Take(3), Given.Run(73, "Failed", type: "OnDemand"), Given.Run(97)]).Stance);

    [Fact]
    public void On_speaks_against_it() => Assert.Equal(Stance.Against, Judge(true, FourFailures).Stance);

    [Fact]
    public void A_mail_that_says_it_and_a_schedule_that_is_off_agree()
    {
        var facts = Given.Failing("Scheduled refresh has been disabled.") with { Schedule = FactOf.Answer(new RefreshSchedule { Enabled = false }), History = Given.List(Given.Run(1)) };

        Assert.Equal(Stance.Proves, new ScheduleOn().Judge(facts).Stance);
    }

    [Fact]
    public void A_schedule_that_may_not_be_read_names_the_right()
    {
        var answer = new ScheduleOn().Judge(Given.Asked() with { Schedule = Given.Refused<RefreshSchedule>("A role in the workspace") });

        Assert.Equal((Stance.Unknown, "A role in the workspace"), (answer.Stance, answer.Permission));
    }

    private static CheckAnswer Judge(bool enabled, params Refresh[] history) =>
        new ScheduleOn().Judge(Given.Asked() with { Schedule = FactOf.Answer(new RefreshSchedule { Enabled = enabled }), History = Given.List(history) });
}
