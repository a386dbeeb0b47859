using PbiDiag.Facts.Refreshes;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Core.Tests.Facts.Refreshes;

public sealed class NextRunTests
{
    private static readonly DateTimeOffset Wednesday = new(2025, 1, 15, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("UTC", "07:00;13:30", "", "2025-01-15T13:30Z")]
    [InlineData("UTC", "07:00", "", "2025-01-16T07:00Z")]
    [InlineData("UTC", "07:00", "Wednesday", "2025-01-22T07:00Z")]
    [InlineData("Europe/Berlin", "12:30", "", "2025-01-16T11:30Z")]
    public void Next_run_is_the_first_time_after_now(string zone, string times, string days, string expected)
    {
        var schedule = new RefreshSchedule { Enabled = true, LocalTimeZoneId = zone, Times = times.Split(';'), Days = days.Length == 0 ? [] : days.Split(';') };

        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), NextRun.After(schedule, Wednesday));
    }

    [Fact]
    public void Time_that_summer_leaves_out_is_run_an_hour_later()
    {
        var schedule = new RefreshSchedule { Enabled = true, LocalTimeZoneId = "Europe/Berlin", Times = ["02:30"] };

        Assert.Equal(new DateTimeOffset(2025, 3, 30, 1, 30, 0, TimeSpan.Zero), NextRun.After(schedule, new DateTimeOffset(2025, 3, 29, 20, 0, 0, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData(false, "UTC")]
    [InlineData(true, "No/Such_Zone")]
    public void Switched_off_or_in_an_unknown_zone_it_is_not_told(bool enabled, string zone) =>
        Assert.Null(NextRun.After(new RefreshSchedule { Enabled = enabled, LocalTimeZoneId = zone, Times = ["07:00"] }, Wednesday));
}
