using PbiDiag.Checks;
using PbiDiag.Checks.Refreshes;
using PbiDiag.Facts.Cases;
using PbiDiag.Results;

namespace PbiDiag.Core.Tests.Checks.Refreshes;

public sealed class ServiceOutageTests
{
    [Fact]
    public void Many_unrelated_failures_at_one_time_fit_and_prove_nothing()
    {
        var answer = Judge(Failing(6));

        Assert.Equal((Stance.Fits, "service-outage"), (answer.Stance, answer.Trouble!.Id));
        Assert.Contains("health page", answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Failures_that_each_have_a_reason_are_no_outage() =>
        Assert.NotEqual(Stance.Fits, Judge([.. Enumerable.Range(1, 6).Select(at => Given.Peer(at, category: Category.SourceCredential))]).Stance);

    [Fact]
    public void Failures_of_one_workspace_are_no_outage() =>
        Assert.Equal(Stance.Silent, Judge([.. Enumerable.Range(1, 6).Select(at => Given.Peer(at, category: Category.ServiceOutage, workspace: "one"))]).Stance);

    [Fact]
    public void Failures_that_share_the_failing_source_are_no_outage()
    {
        PeerRun[] peers = [.. Failing(6).Select(peer => peer with { SourceKeys = [Given.Sql.Key] })];

        Assert.Equal(Stance.Silent, new ServiceOutage().Judge(Given.Failing() with { Peers = Given.List(peers), Sources = Given.List(Given.Sql) }).Stance);
    }

    [Fact]
    public void A_few_failures_among_many_good_runs_are_no_outage() =>
        Assert.Equal(Stance.Silent, Judge([.. Failing(5), .. Enumerable.Range(10, 6).Select(at => Given.Peer(at, "Completed"))]).Stance);

    [Fact]
    public void Good_runs_all_around_speak_against_it() => Assert.Equal(Stance.Against, Judge([.. Enumerable.Range(1, 5).Select(at => Given.Peer(at, "Completed"))]).Stance);

    [Fact]
    public void Without_the_list_of_others_the_right_is_named()
    {
        var answer = new ServiceOutage().Judge(Given.Failing() with { Peers = Given.Refused<IReadOnlyList<PeerRun>>("Tenant.Read.All") });

        Assert.Equal((Stance.Unknown, "Tenant.Read.All"), (answer.Stance, answer.Permission));
    }

    private static PeerRun[] Failing(int count) => [.. Enumerable.Range(1, count).Select(at => Given.Peer(at, minutesOff: at, category: Category.ServiceOutage))];

    private static CheckAnswer Judge(PeerRun[] peers) => new ServiceOutage().Judge(Given.Failing() with { Peers = Given.List(peers) });
}
