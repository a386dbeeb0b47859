using PbiDiag.Diagnosing;
using PbiDiag.Knowledge;

namespace PbiDiag.Core.Tests.Diagnosing;

public sealed class CandidatesTests
{
    [Fact]
    public void Nothing_known_gives_nothing() => Assert.Empty(Candidates.Of([]));

    [Fact]
    public void Each_cause_of_an_entry_is_one_and_those_with_the_same_check_are_one_together()
    {
        var candidates = Candidates.Of(Chain("AADSTS700213"));

        Assert.Single(candidates, candidate => candidate.Check?.Id == "federated-credential");
        Assert.Contains(candidates, candidate => candidate.Check?.Id == "federated-credential" && candidate.Causes.Count > 1);
    }

    [Fact]
    public void A_cause_without_a_check_keeps_its_own_id() =>
        Assert.Contains(Candidates.Of(Chain("AADSTS7000222")), candidate => candidate is { Check: null, Id: "old-version-pinned" });

    [Fact]
    public void What_a_code_states_by_itself_is_marked() => Assert.Contains(Candidates.Of(Chain("18470")), candidate => candidate is { IsStated: true, Id: "login-disabled" });

    [Fact]
    public void What_only_the_wrapper_names_is_outer_where_the_code_inside_says_what_is_wrong()
    {
        var candidates = Candidates.Of(Chain("18470", "DM_GWPipeline_Gateway_DataSourceAccessError"));

        Assert.Contains(candidates, candidate => candidate is { IsOuter: true, Check.Id: "password-changed" });
        Assert.DoesNotContain(candidates, candidate => candidate is { IsOuter: true, IsStated: true });
    }

    [Fact]
    public void The_same_check_in_two_entries_is_asked_once_and_in_the_words_of_the_deeper_one()
    {
        var candidates = Candidates.Of(Chain("18456", "DM_GWPipeline_Gateway_DataSourceAccessError"));

        Assert.Equal("18456", Assert.Single(candidates, candidate => candidate.Check?.Id == "password-changed").Entry?.Code);
    }

    private static IReadOnlyList<Entry> Chain(params string[] codes) => [.. codes.Select(code => Catalogue.Default.Find(code)!)];
}
