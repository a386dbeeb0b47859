using PbiDiag.Checks;
using PbiDiag.Facts.Cases;
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
            : strands.Any(static strand => strand.Causes.Any(IsUnread)) ? DiagnosisState.CouldNotTell
            : DiagnosisState.Healthy;
    }

    private static bool IsSeen(Weighed one) => one.Answer?.Stance is Stance.Proves or Stance.Fits;

    private static bool IsUnread(Weighed one) => one.Answer is { Stance: Stance.Unknown, Permission: not null };
}
