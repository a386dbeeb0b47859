using PbiDiag.Services.Http;

namespace PbiDiag.Core.Tests.Services.Http;

public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("7", 7)]
    [InlineData(" 30 ", 30)]
    [InlineData("0", 0)]
    [InlineData("Sun, 01 Mar 2026 12:01:30 GMT", 90)]
    [InlineData("Sun, 01 Mar 2026 11:00:00 GMT", 0)]
    public void Seconds_and_dates_are_understood(string header, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryAfter.Read(header, Now));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-5")]
    [InlineData("1.5")]
    [InlineData("soon")]
    [InlineData("2026-03-01T12:01:30Z")]
    [InlineData("99999999999999999999999")]
    public void What_is_neither_says_nothing(string? header) => Assert.Null(RetryAfter.Read(header, Now));

    [Fact]
    public void An_absurd_number_does_not_overflow() => Assert.Equal(TimeSpan.FromDays(7), RetryAfter.Read("9223372036854775807", Now));
}
