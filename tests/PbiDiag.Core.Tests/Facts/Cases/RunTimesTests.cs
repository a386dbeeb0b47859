using PbiDiag.Facts.Cases;

namespace PbiDiag.Core.Tests.Facts.Cases;

public sealed class RunTimesTests
{
    private static readonly DateTimeOffset Good = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);
    private static readonly RunTimes Times = new() { LastSuccess = Good, FailingSince = Good.AddDays(1), FailedAt = Good.AddDays(3) };

    [Fact]
    public void A_change_between_the_last_good_run_and_the_first_failure_fits() => Assert.Equal(TimeFit.Fits, Times.Fit(Good.AddHours(5)));

    [Fact]
    public void A_change_before_a_good_run_broke_nothing() => Assert.Equal(TimeFit.BeforeGoodRun, Times.Fit(Good.AddMinutes(-1)));

    [Fact]
    public void A_change_during_the_last_good_run_fits_where_its_start_is_known()
    {
        var known = Times with { LastSuccessStart = Good.AddMinutes(-30) };

        Assert.Equal(TimeFit.Fits, known.Fit(Good.AddMinutes(-1)));
        Assert.Equal(TimeFit.BeforeGoodRun, known.Fit(Good.AddMinutes(-31)));
    }

    [Fact]
    public void A_change_after_the_first_failure_is_not_its_cause() => Assert.Equal(TimeFit.AfterFailure, Times.Fit(Good.AddDays(2)));

    [Fact]
    public void Clocks_of_two_services_may_differ_by_minutes() => Assert.Equal(TimeFit.Fits, Times.Fit(Good.AddDays(1).AddMinutes(4)));

    [Fact]
    public void Without_a_good_run_a_change_cannot_be_placed() => Assert.Equal(TimeFit.Unknown, (Times with { LastSuccess = null }).Fit(Good));

    [Fact]
    public void Without_a_failure_a_change_cannot_be_placed() => Assert.Equal(TimeFit.Unknown, new RunTimes { LastSuccess = Good }.Fit(Good.AddDays(1)));

    [Fact]
    public void Without_a_time_nothing_can_be_said() => Assert.Equal(TimeFit.Unknown, Times.Fit(null));
}
