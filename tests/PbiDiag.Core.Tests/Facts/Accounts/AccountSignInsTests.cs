using PbiDiag.Facts.Accounts;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Core.Tests.Facts.Accounts;

public sealed class AccountSignInsTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_failure_is_over_once_the_same_program_got_through_to_the_same_resource()
    {
        var failure = Row(1, 50076);

        Assert.True(AccountSignIns.Of([failure, Row(2, 0)]).IsOver(failure));
        Assert.False(AccountSignIns.Of([failure, Row(0, 0)]).IsOver(failure));
        Assert.False(AccountSignIns.Of([failure, Row(2, 0) with { ResourceId = "other" }]).IsOver(failure));
        Assert.False(AccountSignIns.Of([failure, Row(2, 0) with { AppId = "other" }]).IsOver(failure));
    }

    [Fact]
    public void A_second_factor_is_told_from_a_block_and_both_from_other_failures()
    {
        var signIns = AccountSignIns.Of([Row(1, 50076) with { ConditionalAccessStatus = "failure" }, Row(2, 53003) with { ConditionalAccessStatus = "failure" }, Row(3, 50126), Row(4, 50140)]);

        Assert.Equal(50076, Assert.Single(signIns.SecondFactorRefusals).Status!.ErrorCode);
        Assert.Equal(53003, Assert.Single(signIns.Blocked).Status!.ErrorCode);
        Assert.Equal([50126, 53003, 50076], signIns.Failures.Select(static row => row.Status!.ErrorCode!.Value));
    }

    [Fact]
    public void Of_the_policies_that_were_looked_at_only_those_that_refused_are_named()
    {
        var row = Row(1, 53003) with { AppliedConditionalAccessPolicies = [new() { DisplayName = "Block", Result = "failure" }, new() { DisplayName = "MFA", Result = "success" }, new() { DisplayName = "Trial", Result = "reportOnlyFailure" }] };

        Assert.Equal(["Block"], AccountSignIns.Refusing(row));
    }

    private static SignInRow Row(int hour, int code) => new() { CreatedDateTime = Start.AddHours(hour), AppId = "app", ResourceId = "power bi", Status = new() { ErrorCode = code } };
}
