using PbiDiag.Facts.Accounts;

namespace PbiDiag.Core.Tests.Facts.Accounts;

public sealed class StoredTimesTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(10, null, null, ChangeSince.Unknown)]
    [InlineData(null, 5, 5, ChangeSince.Unknown)]
    [InlineData(10, 12, null, ChangeSince.BeforeStored)]
    [InlineData(10, 10, null, ChangeSince.BeforeStored)]
    [InlineData(10, 5, null, ChangeSince.AfterStored)]
    [InlineData(10, 5, 8, ChangeSince.AfterStored)]
    [InlineData(10, 5, 11, ChangeSince.GoodSince)]
    [InlineData(10, null, 11, ChangeSince.GoodSince)]
    [InlineData(10, null, 9, ChangeSince.AfterLastGood)]
    public void A_change_is_judged_by_what_came_before_and_after_it(int? changed, int? stored, int? good, ChangeSince expected) =>
        Assert.Equal(expected, new StoredTimes(Day(stored), Day(good)).Judge(Day(changed)));

    private static DateTimeOffset? Day(int? day) => day is { } count ? Start.AddDays(count) : null;
}
