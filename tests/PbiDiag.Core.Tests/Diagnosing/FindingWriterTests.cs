using PbiDiag.Core.Tests.Checks;
using PbiDiag.Diagnosing;
using PbiDiag.Facts.Cases;
using PbiDiag.Results;

namespace PbiDiag.Core.Tests.Diagnosing;

public sealed class FindingWriterTests
{
    private const string NotFound = "A network-related or instance-specific error occurred while establishing a connection to SQL Server. (provider: Named Pipes Provider, error: 40 - Could not open a connection to SQL Server) Error Number:53";

    private static readonly PeerRun Sharing = Given.Peer(1) with { SourceKeys = [Given.Sql.Key] };

    [Fact]
    public void Models_that_fail_with_the_same_source_are_affected_too() =>
        Assert.Equal(["Sales/Orders", "Workspace 1/Model 1"], Write(Given.Failing(NotFound) with { Companions = [Sharing] }).AffectedModels);

    [Fact]
    public void Models_of_another_source_and_those_that_run_well_are_not() =>
        Assert.Equal(["Sales/Orders"], Write(Given.Failing(NotFound) with { Companions = [Given.Peer(1), Sharing with { Status = "Completed" }] }).AffectedModels);

    [Fact]
    public void Words_of_the_error_are_evidence_with_its_code_and_request()
    {
        var words = Assert.Single(Write(Given.Failing(NotFound)).Evidence);

        Assert.Equal(("53", "The error text"), (words.Value, words.Source));
    }

    [Fact]
    public void Fixes_of_other_causes_of_the_entry_are_left_out()
    {
        var unbound = Candidates.Of(Chain.Of(Given.Failing(NotFound).Errors)).Single(candidate => candidate.Check?.Id == "source-binding");
        var finding = FindingWriter.Of(Ranking.Weigh(unbound, null, isLive: true), Given.Failing(NotFound), TextList.Empty);

        Assert.Contains(finding.Fixes, fix => fix.StartsWith("`Get-PbiDataSource", StringComparison.Ordinal));
        Assert.DoesNotContain(finding.Fixes, fix => fix.Contains("The administrator of the server", StringComparison.Ordinal));
    }

    private static CauseFinding Write(CaseFacts facts) =>
        FindingWriter.Of(Ranking.Weigh(Candidates.Of(Chain.Of(facts.Errors)).First(candidate => candidate.IsStated), null, isLive: true), facts, FindingWriter.AffectedModels(facts));
}
