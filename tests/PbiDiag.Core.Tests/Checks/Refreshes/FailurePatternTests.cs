using PbiDiag.Checks;
using PbiDiag.Checks.Refreshes;
using PbiDiag.Facts.Cases;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Core.Tests.Checks.Refreshes;

public sealed class FailurePatternTests
{
    private const string Reset = "An existing connection was forcibly closed by the remote host.";
    private static readonly string Code = PeerRuns.CodeOf(Recognition.Recogniser.Recognise(Reset))!;

    [Fact]
    public void Failures_at_one_minute_with_one_code_are_one_pattern() =>
        Assert.Equal((Stance.Proves, "failures-together"), (Judge(Reset, [], Peer(1), Peer(2)).Stance, Judge(Reset, [], Peer(1), Peer(2)).Trouble!.Id));

    [Fact]
    public void One_other_failure_is_chance() => Assert.Equal(Stance.Silent, Judge(Reset, [], Peer(1)).Stance);

    [Fact]
    public void Failures_an_hour_apart_are_not_together() => Assert.Equal(Stance.Silent, Judge(Reset, [], Peer(1, 60), Peer(2, 61)).Stance);

    [Fact]
    public void Failures_with_other_codes_are_not_together() =>
        Assert.Equal(Stance.Silent, Judge(Reset, [], Given.Peer(1, code: "18456"), Given.Peer(2, code: "229")).Stance);

    [Fact]
    public void Every_second_run_is_told()
    {
        var answer = Judge(Reset, [.. Enumerable.Range(0, 6).Select(at => Given.Run(2 + (24 * at), at % 2 == 0 ? "Failed" : "Completed"))]);

        Assert.Equal(Stance.Silent, answer.Stance);
        Assert.Contains("in turn", answer.Evidence[0].Statement, StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_whose_token_always_ends_after_an_hour_fit() => Assert.Equal("credential-ended", Judge("AADSTS700082: The refresh token has expired due to inactivity.", Hours()).Trouble?.Id);

    [Fact]
    public void Runs_that_end_after_an_hour_for_another_reason_do_not() => Assert.Equal(Stance.Silent, Judge(Reset, Hours()).Stance);

    [Fact]
    public void Without_the_list_of_others_the_right_is_named()
    {
        var answer = new FailurePattern().Judge(Given.Failing(Reset) with { History = Given.List(Given.FailedRun()), Peers = Given.Refused<IReadOnlyList<PeerRun>>("Tenant.Read.All") });

        Assert.Equal((Stance.Unknown, "Tenant.Read.All"), (answer.Stance, answer.Permission));
    }

    private static Refresh[] Hours() => [Given.FailedRun(61), Given.Run(27, "Failed", 62)];

    private static PeerRun Peer(int number, double minutesOff = 1) => Given.Peer(number, minutesOff: minutesOff, code: Code);

    private static CheckAnswer Judge(string text, Refresh[] history, params PeerRun[] peers) =>
        new FailurePattern().Judge(Given.Failing(text) with { History = Given.List(history), Peers = Given.List(peers) });
}
