using PbiDiag.Results;

namespace PbiDiag.Diagnosing;

/// <summary>Failures with one cause of one thing are one incident. Pure.</summary>
public static class Incidents
{
    public static IReadOnlyList<Incident> Of(IReadOnlyList<Diagnosis> diagnoses) =>
    [
        .. diagnoses.Where(static one => one.RootCause is not null).GroupBy(KeyOf).Select(static group => Of([.. group], group.Key.Subject)).OrderByDescending(static incident => incident.Count)
            .ThenByDescending(static incident => incident.Confidence),
    ];

    // What is only possible may have another cause in each: those stay apart.
    private static (string Cause, string? Subject) KeyOf(Diagnosis one)
    {
        var top = one.Findings.First(finding => finding.Cause == one.RootCause);
        return (one.RootCause!, one.Verdict is Verdict.Possible ? $"{top.Subject} ({one.Input})" : top.Subject);
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
            Severity = members.Min(static one => one.Severity),
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
