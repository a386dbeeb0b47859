using PbiDiag.Checks;
using PbiDiag.Checks.Troubles;
using PbiDiag.Core.Tests.Checks;
using PbiDiag.Diagnosing;
using PbiDiag.Facts.Cases;
using PbiDiag.Results;

namespace PbiDiag.Core.Tests.Diagnosing;

public sealed class DiagnosisWriterTests
{
    private const string LoginFailed = "Login failed for user 'svc_sales'. (Microsoft SQL Server, Error: 18456)";

    private static readonly Candidate Password = new(0.3) { Trouble = AccountTrouble.PasswordChanged };
    private static readonly Evidence Seen = new() { Statement = "Seen." };

    [Fact]
    public void A_failure_that_the_service_tells_is_failing_and_names_its_first_cause()
    {
        var diagnosis = Write(Given.Failing(LoginFailed), Weigh(CheckAnswer.Proves(AccountTrouble.PasswordChanged, Seen)));

        Assert.Equal((DiagnosisState.Failing, "password-changed", Verdict.Confirmed), (diagnosis.State, diagnosis.RootCause, diagnosis.Verdict!.Value));
    }

    [Fact]
    public void A_text_that_nothing_live_stands_behind_stays_a_text() =>
        Assert.Equal(DiagnosisState.FromTextAlone, Write(Given.Failing(LoginFailed, live: false), Weigh(null)).State);

    [Fact]
    public void What_has_gone_well_since_is_over_and_names_no_cause()
    {
        var facts = Given.Failing(LoginFailed);
        var diagnosis = Write(facts with { Times = facts.Times with { NextSuccess = Given.Now } }, Weigh(CheckAnswer.Proves(AccountTrouble.PasswordChanged, Seen)));

        Assert.Equal((DiagnosisState.Over, (string?)null), (diagnosis.State, diagnosis.RootCause));
        Assert.All(diagnosis.Findings, finding => Assert.Equal(Verdict.RuledOut, finding.Verdict));
    }

    [Fact]
    public void A_thing_that_nothing_is_wrong_with_is_healthy() =>
        Assert.Equal(DiagnosisState.Healthy, Write(Given.Asked(), Weigh(CheckAnswer.Against(Seen))).State);

    [Fact]
    public void What_could_not_be_read_for_want_of_a_permission_is_never_called_healthy()
    {
        var diagnosis = Write(Given.Asked(), Weigh(CheckAnswer.Unknown("Graph answered 403.", "User.Read.All")));

        Assert.Equal(DiagnosisState.CouldNotTell, diagnosis.State);
        Assert.Equal(["User.Read.All"], diagnosis.MissingPermissions);
    }

    [Fact]
    public void A_run_that_failed_without_a_word_is_never_called_healthy() =>
        Assert.Equal(DiagnosisState.Failing, Write(Given.Asked() with { Times = new RunTimes(), Run = Given.FailedRun() }, Weigh(CheckAnswer.Against(Seen))).State);

    [Theory]
    [InlineData("Cancelled")]
    [InlineData("Disabled")]
    public void Nor_is_one_that_was_called_off(string status) =>
        Assert.Equal(DiagnosisState.CouldNotTell, Write(Given.Asked() with { Times = new RunTimes(), Run = Given.Run(2, status) }, Weigh(CheckAnswer.Against(Seen))).State);

    [Fact]
    public void A_trouble_that_has_failed_nothing_yet_is_a_risk() =>
        Assert.Equal(DiagnosisState.AtRisk, Write(Given.Asked(), Weigh(CheckAnswer.Fits(AccountTrouble.PasswordChanged, "a link", Seen))).State);

    [Fact]
    public void The_same_trouble_found_on_two_ways_is_one_finding()
    {
        var proved = Weigh(CheckAnswer.Proves(AccountTrouble.PasswordChanged, Seen));

        Assert.Equal(Verdict.Confirmed, Assert.Single(Write(Given.Failing(LoginFailed), Weigh(null), proved).Findings).Verdict);
    }

    [Fact]
    public void Found_on_two_ways_it_is_as_sure_as_the_surer_of_them()
    {
        var stated = Ranking.Weigh(new Candidate(0.3) { Trouble = AccountTrouble.MfaRequired, IsStated = true }, null, isLive: true);
        var fits = Ranking.Weigh(new Candidate(0.5) { Trouble = DirectoryTrouble.PolicyChanged }, CheckAnswer.Fits(AccountTrouble.MfaRequired, "a link", Seen), isLive: true);

        var finding = Assert.Single(Write(Given.Failing(LoginFailed), stated, fits).Findings);
        Assert.True(fits.Confidence > stated.Confidence);
        Assert.Equal((Verdict.Confirmed, fits.Confidence), (finding.Verdict, finding.Confidence));
    }

    [Fact]
    public void What_another_source_suffers_from_comes_after_what_explains_the_failure()
    {
        var symptom = Ranking.Weigh(new Candidate(0.3) { Trouble = SourceTrouble.LoginRefused }, CheckAnswer.Proves(SourceTrouble.LoginRefused, Seen), isLive: true);
        var strands = new[] { new Strand(Given.Failing(LoginFailed), [symptom]), new Strand(Given.Failing(LoginFailed), [Weigh(CheckAnswer.Proves(AccountTrouble.PasswordChanged, Seen))]) };

        Assert.Equal(["source-login-refused", "password-changed"], DiagnosisWriter.Of(new CaseInput("Sales/Orders"), strands, asked: true).Findings.Select(finding => finding.Cause));
    }

    private static Weighed Weigh(CheckAnswer? answer) => Ranking.Weigh(Password, answer, isLive: true);

    private static Diagnosis Write(CaseFacts facts, params Weighed[] causes) => DiagnosisWriter.Of(new CaseInput("Sales/Orders"), [new Strand(facts, causes)], asked: true);
}
