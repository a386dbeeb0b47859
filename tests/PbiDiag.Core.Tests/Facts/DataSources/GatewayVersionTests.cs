using PbiDiag.Facts.DataSources;

namespace PbiDiag.Core.Tests.Facts.DataSources;

public sealed class GatewayVersionTests
{
    private static readonly DateTimeOffset June2025 = new(2025, 6, 15, 0, 0, 0, TimeSpan.Zero);

    /// <summary>As Microsoft's pages name the months of these releases.</summary>
    [Theory]
    [InlineData("3000.226.5", 2024, 6)]
    [InlineData("3000.230.13", 2024, 7)]
    [InlineData("3000.234.5", 2024, 8)]
    [InlineData("3000.238.11", 2024, 9)]
    [InlineData("3000.242.9", 2024, 10)]
    [InlineData("3000.270", 2025, 5)]
    public void Number_tells_the_month_of_the_release(string version, int year, int month) =>
        Assert.Equal(((2025 - year) * 12) + 6 - month, GatewayVersion.AgeInMonths(version, June2025));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("14.16.6480.1")]
    [InlineData("3000.198.17")]
    [InlineData("3000.243.1")]
    [InlineData("4000.242.9")]
    public void Other_numbers_tell_nothing(string? version) => Assert.Null(GatewayVersion.AgeInMonths(version, June2025));
}
