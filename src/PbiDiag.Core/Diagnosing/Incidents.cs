using PbiDiag.Results;

namespace PbiDiag.Diagnosing;

/// <summary>Failures with one cause of one thing are one incident. Pure.</summary>
public static class Incidents
{
    public static IReadOnlyList<Incident> Of(IReadOnlyList<Diagnosis> diagnoses) =>
    [
        .. diagnoses.Where(static one => one.State is not (DiagnosisState.Healthy or DiagnosisState.Over)).GroupBy(KeyOf).Select(static group => Of([.. group], group.Key.Subject)).OrderByDescending(static incident => incident.Count)
            .ThenByDescending(static incident => incident.Confidence),
    ];

    // What is only possible, or not known at all, may have another cause in each: those stay apart.
    private static (string? Cause, string? Subject, Diagnosis? Alone) KeyOf(Diagnosis one)
    {
        var subject = one.Findings.FirstOrDefault(finding => one.RootCause is not null && finding.Cause == one.RootCause)?.Subject;
        return (one.RootCause, subject, one.RootCause is null || one.Verdict is Verdict.Possible ? one : null);
    }

    private static Incident Of(IReadOnlyList<Diagnosis> members, string? subject)
    {
        var best = members.OrderByDescending(static one => one.Confidence).First();
        var models = TextList.Of(members.Select(static one => one.Workspace is null ? one.Dataset : $"{one.Workspace}/{one.Dataset}").OfType<string>().Distinct());
        return new Incident
        {
            RootCause = best.RootCause,
            Summary = members.Count == 1 ? best.Summary : $"{members.Count} failures, one cause: {best.Title}{(subject is null ? "" : $", {subject}")}.",
            Verdict = best.Verdict,
            Confidence = best.Confidence ?? 0,
            Subject = subject,
            Actor = best.Actor,
            Severity = members.Max(static one => one.Severity),
            Count = members.Count,
            Models = models,
            Sources = TextList.Of(members.Select(static one => one.DataSource).OfType<string>().Distinct()),
            Since = members.Min(static one => one.FailingSince ?? one.FailedAt),
            LastFailure = members.Max(static one => one.FailedAt),
            NextCommand = best.NextCommand,
            Fixes = best.Fixes,
            Members = new ResultList<Diagnosis>(members),
        };
    }
}
