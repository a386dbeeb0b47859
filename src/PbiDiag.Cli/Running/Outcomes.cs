using PbiDiag.Results;

namespace PbiDiag.Cli.Running;

internal static class Outcomes
{
    public static Outcome Of(object result) => result switch
    {
        ErrorInfo { MatchedBy: MatchedBy.None } => Outcome.Unknown,
        RefreshRun run => OfRun(run),
        CredentialTest test => OfTest(test.Status),
        // One that ended beside another that is valid stops nobody.
        AppCredential { Superseded: false, State: CredentialState.Expired or CredentialState.Critical or CredentialState.Warning } => Outcome.Finding,
        CheckResult check => OfCheck(check.Status),
        Diagnosis diagnosis => OfState(diagnosis.State),
        Incident incident => incident.Members.Select(member => OfState(member.State)).DefaultIfEmpty(Outcome.Unknown).MaxBy(Weight),
        _ => Outcome.Fine,
    };

    private static Outcome OfState(DiagnosisState state) => state switch
    {
        DiagnosisState.Failing or DiagnosisState.AtRisk => Outcome.Finding,
        DiagnosisState.Healthy or DiagnosisState.Over => Outcome.Fine,
        _ => Outcome.Unknown,
    };

    /// <summary>Of several that are told as one, what is wrong counts most.</summary>
    private static int Weight(Outcome outcome) => outcome switch
    {
        Outcome.Finding => 2,
        Outcome.Unknown => 1,
        _ => 0,
    };

    private static Outcome OfRun(RefreshRun run) => run.Status switch
    {
        "Failed" or "Disabled" => Outcome.Finding,
        "Completed" or "InProgress" or "Cancelled" => run.Code is null ? Outcome.Fine : Outcome.Finding,
        _ => Outcome.Unknown,
    };

    private static Outcome OfTest(CredentialStatus status) => status switch
    {
        CredentialStatus.Valid => Outcome.Fine,
        CredentialStatus.NotChecked => Outcome.Unknown,
        _ => Outcome.Finding,
    };

    private static Outcome OfCheck(CheckStatus status) => status switch
    {
        CheckStatus.Pass => Outcome.Fine,
        CheckStatus.NotChecked => Outcome.Unknown,
        _ => Outcome.Finding,
    };
}
