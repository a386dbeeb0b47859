using PbiDiag.Cli.Running;
using PbiDiag.Failures;
using PbiDiag.Results;

namespace PbiDiag.Cli.Tests.Units;

public sealed class TallyTests
{
    private static readonly CredentialTest Good = new() { Status = CredentialStatus.Valid };
    private static readonly CredentialTest Bad = new() { Status = CredentialStatus.Invalid };
    private static readonly CredentialTest Untold = new() { Status = CredentialStatus.NotChecked };
    private static readonly Failure Failed = new("X", FailureCategory.PermissionDenied, "x", null, "y");

    [Fact]
    public void All_good_is_fine() => Assert.Equal(0, Of(Good, Good));

    [Fact]
    public void One_bad_among_good_is_a_finding() => Assert.Equal(1, Of(Good, Bad, Untold, Failed));

    [Fact]
    public void What_could_not_be_told_never_counts_as_good() => Assert.Equal(2, Of(Good, Untold));

    [Fact]
    public void A_failure_beside_good_ones_leaves_it_open() => Assert.Equal(2, Of(Good, Failed));

    [Fact]
    public void A_failure_alone_is_a_failure() => Assert.Equal(3, Of(Failed));

    [Fact]
    public void An_unknown_code_is_read_and_not_told() => Assert.Equal(2, Of(Failed with { Id = FailureIds.ErrorCodeUnknown }));

    [Fact]
    public void Of_what_is_looked_up_one_that_is_found_is_enough()
    {
        var tally = new Tally { OneIsEnough = true };
        tally.Add(new ErrorInfo { MatchedBy = MatchedBy.None });
        Assert.Equal(2, tally.ExitCode);

        tally.Add(new ErrorInfo { MatchedBy = MatchedBy.Code });
        Assert.Equal(0, tally.ExitCode);
    }

    [Fact]
    public void Nothing_of_nothing_is_no_good_news() => Assert.Equal(2, new Tally { SawNothing = true }.ExitCode);

    [Fact]
    public void A_secret_that_ended_beside_a_valid_one_is_no_finding()
    {
        Assert.Equal(0, Of(new AppCredential { State = CredentialState.Expired, Superseded = true }));
        Assert.Equal(1, Of(new AppCredential { State = CredentialState.Expired }));
    }

    [Fact]
    public void A_word_of_the_service_that_is_new_is_not_told() => Assert.Equal(2, Of(new RefreshRun { Status = "Rebuilding" }));

    [Theory]
    [InlineData(DiagnosisState.Failing, 1)]
    [InlineData(DiagnosisState.AtRisk, 1)]
    [InlineData(DiagnosisState.Healthy, 0)]
    [InlineData(DiagnosisState.Over, 0)]
    [InlineData(DiagnosisState.FromTextAlone, 2)]
    [InlineData(DiagnosisState.CouldNotTell, 2)]
    [InlineData(DiagnosisState.NotHere, 2)]
    [InlineData(DiagnosisState.NothingToGoBy, 2)]
    public void A_diagnosis_counts_by_its_state(DiagnosisState state, int expected)
    {
        var diagnosis = new Diagnosis { State = state };

        Assert.Equal(expected, Of(diagnosis));
        Assert.Equal(expected, Of(new Incident { Members = new ResultList<Diagnosis>([diagnosis]) }));
    }

    [Fact]
    public void An_incident_counts_by_the_worst_in_it()
    {
        Incident With(params DiagnosisState[] states) => new() { Members = new ResultList<Diagnosis>([.. states.Select(state => new Diagnosis { State = state })]) };

        Assert.Equal(1, Of(With(DiagnosisState.Over, DiagnosisState.CouldNotTell, DiagnosisState.Failing)));
        Assert.Equal(2, Of(With(DiagnosisState.Over, DiagnosisState.CouldNotTell)));
    }

    private static int Of(params object[] all)
    {
        var tally = new Tally();
        foreach (var one in all)
            if (one is Failure failure)
                tally.Add(failure);
            else
                tally.Add(one);
        return tally.ExitCode;
    }
}
