using PbiDiag.Facts.Refreshes;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Core.Tests.Facts.Refreshes;

public sealed class RefreshPlacesTests
{
    private static readonly DateTimeOffset Oldest = new(2025, 1, 15, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Streak_counts_failures_in_a_row_and_passes_over_those_called_off() =>
        Assert.Equal([2, 1, 1, 0, 1], RefreshPlaces.OfModel(History("Failed", "Cancelled", "Failed", "Completed", "Failed")).Select(place => place.Streak));

    [Fact]
    public void Good_refreshes_before_and_after_are_told_by_their_ends()
    {
        var places = RefreshPlaces.OfModel(History("Completed", "Failed", "Unknown", "Failed", "Completed", "Completed"));

        Assert.Equal([End(1), End(1), End(1), End(1), End(0), null], places.Select(place => place.LastSuccess));
        Assert.Equal([Start(1), Start(1), Start(1), Start(1), Start(0), null], places.Select(place => place.LastSuccessStart));
        Assert.Equal([null, End(5), End(5), End(5), End(5), End(1)], places.Select(place => place.NextSuccess));
    }

    [Fact]
    public void Streak_starts_with_its_first_failure()
    {
        var places = RefreshPlaces.OfModel(History("Failed", "Cancelled", "Failed", "Completed", "Failed"));

        Assert.Equal([Start(2), Start(2), Start(2), null, Start(0)], places.Select(place => place.StreakStart));
    }

    [Fact]
    public void Streak_that_may_be_older_than_what_the_service_keeps_has_no_start()
    {
        var failures = Enumerable.Repeat("Failed", 20).ToArray();

        Assert.All(RefreshPlaces.OfModel(History(failures)), place => Assert.Null(place.StreakStart));
        Assert.Equal(20, RefreshPlaces.OfModel(History(failures))[0].Streak);
        Assert.All(RefreshPlaces.OfModel(History([.. failures, "Completed"])).Take(20), place => Assert.Equal(Start(1), place.StreakStart));
        Assert.All(RefreshPlaces.OfModel(History(failures[1..])), place => Assert.Equal(Start(0), place.StreakStart));
    }

    [Fact]
    public void History_of_one_or_none_tells_nothing_of_others()
    {
        Assert.Empty(RefreshPlaces.OfModel([]));
        Assert.Equal(new RefreshPlace(0, null, null, null, null), Assert.Single(RefreshPlaces.OfModel(History("Completed"))));
    }

    /// <summary>The newest first, one an hour, each of ten minutes.</summary>
    private static IReadOnlyList<Refresh> History(params string[] statuses) =>
        [.. statuses.Select((status, at) => new Refresh { Status = status, StartTime = Start(statuses.Length - 1 - at), EndTime = End(statuses.Length - 1 - at) })];

    private static DateTimeOffset Start(int hour) => Oldest.AddHours(hour);

    private static DateTimeOffset End(int hour) => Start(hour).AddMinutes(10);
}
