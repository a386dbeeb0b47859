using PbiDiag.Cli.Verbs;

namespace PbiDiag.Cli.Tests.Units;

public sealed class MomentTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-01-30", "2026-01-30T00:00:00.0000000+00:00")]
    [InlineData("2026-01-30T06:00Z", "2026-01-30T06:00:00.0000000+00:00")]
    [InlineData("2026-01-30T06:00:00+01:00", "2026-01-30T06:00:00.0000000+01:00")]
    [InlineData("24h", "2026-01-30T12:00:00.0000000+00:00")]
    [InlineData("7d", "2026-01-24T12:00:00.0000000+00:00")]
    [InlineData("30.01.2026", null)]
    [InlineData("-3d", null)]
    [InlineData("d", null)]
    public void A_time_is_read_exactly_or_not_at_all(string text, string? expected) =>
        Assert.Equal(expected, Moment.Read(text, Now)?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
}
