using PbiDiag.Results;

namespace PbiDiag.Cli.Running;

internal static class Verdicts
{
    public static Verdict Of(object result) => result switch
    {
        ErrorInfo { MatchedBy: MatchedBy.None } => Verdict.Unknown,
        RefreshRun run => OfRun(run),
        CredentialTest test => OfTest(test.Status),
        // One that ended beside another that is valid stops nobody.
        AppCredential { Superseded: false, State: CredentialState.Expired or CredentialState.Critical or CredentialState.Warning } => Verdict.Finding,
        CheckResult check => OfCheck(check.Status),
        _ => Verdict.Fine,
    };

    private static Verdict OfRun(RefreshRun run) => run.Status switch
    {
        "Failed" or "Disabled" => Verdict.Finding,
        "Completed" or "InProgress" or "Cancelled" => run.Code is null ? Verdict.Fine : Verdict.Finding,
        _ => Verdict.Unknown,
    };

    private static Verdict OfTest(CredentialStatus status) => status switch
    {
        CredentialStatus.Valid => Verdict.Fine,
        CredentialStatus.NotChecked => Verdict.Unknown,
        _ => Verdict.Finding,
    };

    private static Verdict OfCheck(CheckStatus status) => status switch
    {
        CheckStatus.Pass => Verdict.Fine,
        CheckStatus.NotChecked => Verdict.Unknown,
        _ => Verdict.Finding,
    };
}
