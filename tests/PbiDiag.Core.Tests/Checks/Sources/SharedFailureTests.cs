using PbiDiag.Checks;
using PbiDiag.Checks.Sources;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Core.Tests.Checks.Sources;

public sealed class SharedFailureTests
{
    private static readonly PeerRun Sharing = Given.Peer(1) with { SourceKeys = [Given.Sql.Key] };

    [Fact]
    public void Another_model_that_falls_with_the_source_proves_it() =>
        Assert.Equal((Stance.Proves, "source-fails-for-all"), (Judge(Sharing).Stance, Judge(Sharing).Trouble!.Id));

    [Fact]
    public void A_failure_of_the_same_pipeline_counts_without_any_right() =>
        Assert.Equal(Stance.Proves, new SharedFailure().Judge(Given.Failing() with { Companions = [Sharing], Peers = Given.Refused<IReadOnlyList<PeerRun>>("Tenant.Read.All") }).Stance);

    [Fact]
    public void One_that_reads_it_well_afterwards_speaks_against_it() =>
        Assert.Equal(Stance.Against, Judge(Sharing, Given.Peer(2, "Completed", 30) with { SourceKeys = [Given.Sql.Key] }).Stance);

    [Fact]
    public void A_failure_of_another_source_is_not_counted() => Assert.Equal(Stance.Silent, Judge(Given.Peer(1) with { SourceKeys = [Given.Blob.Key] }).Stance);

    [Fact]
    public void Another_database_of_the_same_server_is_another_source() =>
        Assert.Equal(Stance.Silent, Judge(new PeerRun(Given.Peer(1).Item, null, "Failed", Given.Now, null, "sql01.contoso.com")).Stance);

    [Fact]
    public void Without_the_list_the_right_is_named()
    {
        var answer = new SharedFailure().Judge(Given.Failing() with { Peers = Given.Refused<IReadOnlyList<PeerRun>>("Tenant.Read.All") });

        Assert.Equal((Stance.Unknown, "Tenant.Read.All"), (answer.Stance, answer.Permission));
    }

    private static CheckAnswer Judge(params PeerRun[] peers) => new SharedFailure().Judge(Given.Failing() with { Peers = Given.List(peers) });
}
