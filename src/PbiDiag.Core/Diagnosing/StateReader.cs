using PbiDiag.Checks;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.Refreshes;
using PbiDiag.Results;

namespace PbiDiag.Diagnosing;

/// <summary>How things stand with a case. Pure.</summary>
internal static class StateReader
{
    public static DiagnosisState Of(IReadOnlyList<Strand> strands, IReadOnlyList<CauseFinding> findings, bool asked)
    {
        var facts = strands[0].Facts;
        var isFound = findings.Any(static finding => finding.Verdict is Verdict.Confirmed or Verdict.Likely);
        if (facts.Errors.Count > 0)
        {
            return facts.Times.IsOver ? DiagnosisState.Over
                : asked && facts.IsElsewhere ? DiagnosisState.NotHere
                : strands.Any(static strand => strand.Facts.IsLive || strand.Causes.Any(IsSeen)) ? DiagnosisState.Failing
                : findings.Count == 0 ? DiagnosisState.NothingToGoBy
                : DiagnosisState.FromTextAlone;
        }
        return !asked || facts.Subject == CaseSubject.None ? DiagnosisState.NothingToGoBy
            : isFound ? strands.Any(static strand => strand.Facts.IsLive) ? DiagnosisState.Failing : DiagnosisState.AtRisk
            : HasFailed(facts) ? DiagnosisState.Failing
            : strands.Any(static strand => strand.Causes.Any(IsUnread)) || HasNotEnded(facts) ? DiagnosisState.CouldNotTell
            : DiagnosisState.Healthy;
    }

    // A run that failed without a word is no good run, and one that was called off or never began tells nothing.
    private static bool HasFailed(CaseFacts facts) => !facts.Times.IsOver && (facts.Times.FailedAt is not null || facts.Run is { } run && RefreshState.HasFailed(run));

    private static bool HasNotEnded(CaseFacts facts) => facts.Run is { } run && !RefreshState.HasCompleted(run) && !facts.Times.IsOver;

    private static bool IsSeen(Weighed one) => one.Answer?.Stance is Stance.Proves or Stance.Fits;

    private static bool IsUnread(Weighed one) => one.Answer is { Stance: Stance.Unknown, Permission: not null };
}
