using PbiDiag.Facts.Refreshes;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Core.Tests.Facts.Refreshes;

public sealed class RefreshStateTests
{
    [Fact]
    public void Unknown_without_an_end_is_under_way() => Assert.Equal("InProgress", RefreshState.Of(new Refresh { Status = "Unknown" }));

    [Fact]
    public void Word_that_is_new_comes_through() => Assert.Equal("Paused", RefreshState.Of(Of("Paused")));

    [Fact]
    public void Failure_without_an_error_of_its_own_has_that_of_its_last_failed_attempt()
    {
        var refresh = Of("Failed") with { RefreshAttempts = [new() { ServiceExceptionJson = "first" }, new() { ServiceExceptionJson = "last" }, new()] };

        Assert.Equal("last", RefreshState.ErrorOf(refresh));
        Assert.Null(RefreshState.ErrorOf(refresh with { Status = "Completed" }));
    }

    private static Refresh Of(string status) => new() { Status = status, EndTime = DateTimeOffset.UnixEpoch };
}
