using PbiDiag.Checks;
using PbiDiag.Checks.Troubles;
using PbiDiag.Diagnosing;
using PbiDiag.Results;

namespace PbiDiag.Core.Tests.Diagnosing;

public sealed class RankingTests
{
    private static readonly Evidence Seen = new() { Statement = "Seen." };
    private static readonly Candidate Named = new(0.3) { Trouble = AccountTrouble.PasswordChanged };

    [Fact]
    public void What_a_fact_proves_is_confirmed() => Assert.Equal(Verdict.Confirmed, Weigh(Named, CheckAnswer.Proves(AccountTrouble.PasswordChanged, Seen)).Verdict);

    [Fact]
    public void What_fits_with_a_link_missing_is_likely() => Assert.Equal(Verdict.Likely, Weigh(Named, CheckAnswer.Fits(AccountTrouble.PasswordChanged, "a link", Seen)).Verdict);

    [Fact]
    public void What_a_fact_contradicts_is_ruled_out_whatever_the_words_say() =>
        Assert.Equal(Verdict.RuledOut, Weigh(Named with { IsStated = true }, CheckAnswer.Against(Seen)).Verdict);

    [Fact]
    public void What_could_not_be_read_is_not_checked() => Assert.Equal(Verdict.NotChecked, Weigh(Named, CheckAnswer.Unknown("refused", "a permission")).Verdict);

    [Fact]
    public void What_nobody_asked_is_possible_and_no_more() => Assert.Equal(Verdict.Possible, Weigh(Named, null).Verdict);

    [Fact]
    public void Words_of_the_refusing_system_confirm_only_when_it_says_them_now()
    {
        var stated = Named with { IsStated = true };

        Assert.Equal(Verdict.Confirmed, Ranking.Weigh(stated, null, isLive: true).Verdict);
        Assert.Equal(Verdict.Likely, Ranking.Weigh(stated, null, isLive: false).Verdict);
    }

    [Fact]
    public void Words_of_another_trouble_do_not_confirm_what_only_fits() =>
        Assert.Equal(Verdict.Likely, Ranking.Weigh(Named with { IsStated = true }, CheckAnswer.Fits(AccountTrouble.PasswordExpired, "a link", Seen), isLive: true).Verdict);

    [Fact]
    public void What_only_a_wrapper_names_is_no_more_than_possible_until_it_is_seen()
    {
        Assert.Equal(Verdict.Possible, Weigh(Named with { IsOuter = true }, CheckAnswer.Fits(AccountTrouble.PasswordChanged, "a link", Seen)).Verdict);
        Assert.Equal(Verdict.Likely, Weigh(Named with { IsOuter = true }, CheckAnswer.Proves(AccountTrouble.PasswordChanged, Seen)).Verdict);
    }

    [Fact]
    public void What_is_seen_beside_the_error_is_likely_and_comes_after_its_own_words()
    {
        var beside = Weigh(Named with { IsBeside = true }, CheckAnswer.Proves(AccountTrouble.PasswordChanged, Seen));
        var words = Weigh(new Candidate(0.15) { Trouble = AccountTrouble.AccountLocked, IsStated = true }, null);

        Assert.Equal(Verdict.Likely, beside.Verdict);
        Assert.Equal([AccountTrouble.AccountLocked.Id, AccountTrouble.PasswordChanged.Id], Ranking.Order([beside, words]).Select(one => one.Id));
    }

    [Fact]
    public void What_explains_a_failure_goes_before_what_only_says_what_fails()
    {
        var symptom = Weigh(new Candidate(0.5) { Trouble = SourceTrouble.LoginRefused }, CheckAnswer.Proves(SourceTrouble.LoginRefused, Seen));
        var likely = Weigh(new Candidate(0.15) { Trouble = AccountTrouble.PasswordChanged }, CheckAnswer.Fits(AccountTrouble.PasswordChanged, "a link", Seen));

        Assert.Equal(Verdict.Confirmed, symptom.Verdict);
        Assert.Equal([AccountTrouble.PasswordChanged.Id, SourceTrouble.LoginRefused.Id], Ranking.Order([symptom, likely]).Select(one => one.Id));
    }

    [Fact]
    public void Verdicts_rank_in_their_order_whatever_the_knowledge_holds_likely()
    {
        var weighed = new[]
        {
            Weigh(new Candidate(0.01), CheckAnswer.Proves(GatewayTrouble.GatewayOffline, Seen)),
            Weigh(new Candidate(1), CheckAnswer.Fits(AccountTrouble.PasswordChanged, "a link", Seen)),
            Weigh(new Candidate(1) { Trouble = SourceTrouble.FirewallBlocks, IsStated = true }, null),
            Weigh(new Candidate(1) { Trouble = SourceTrouble.TlsBroken }, null),
            Weigh(new Candidate(0.5) { Trouble = SourceTrouble.Unbound }, CheckAnswer.Unknown("refused")),
            Weigh(new Candidate(1) { Trouble = SourceTrouble.DataUnfit }, CheckAnswer.Against(Seen)),
        };

        Assert.Equal(weighed.Select(one => one.Id), Ranking.Order(weighed.Reverse()).Select(one => one.Id));
    }

    [Fact]
    public void The_arithmetic_can_be_told()
    {
        var weighed = Weigh(Named, CheckAnswer.Fits(AccountTrouble.PasswordChanged, "a link", Seen));

        Assert.Equal("password-changed: 79 % = 0.71 + (0.85 - 0.71) x min(1, 2 x 0.3); Likely,  Fits", weighed.Arithmetic);
    }

    private static Weighed Weigh(Candidate candidate, CheckAnswer? answer) => Ranking.Weigh(candidate, answer, isLive: false);
}
