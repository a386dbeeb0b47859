using System.Globalization;
using PbiDiag.Facts.Cases;
using PbiDiag.Results;

namespace PbiDiag.Diagnosing;

/// <summary>A diagnosis in one sentence. Pure.</summary>
internal static class SummaryText
{
    public static string Of(string label, DiagnosisState state, CauseFinding? top, CaseFacts facts) => state switch
    {
        DiagnosisState.NothingToGoBy => $"{label}: there is nothing to go by.",
        DiagnosisState.Healthy => $"{label}: looked at and found well.",
        DiagnosisState.CouldNotTell => $"{label}: nothing was found, and not everything could be looked at.",
        DiagnosisState.Over when facts.Times.FailedAt is null => $"{label}: the last refresh, at {Utc(facts.Times.NextSuccess)}, went well; unless the error is younger than that, it is over.",
        DiagnosisState.Over => $"{label}: it is over; the model has been refreshed well since, at {Utc(facts.Times.NextSuccess)}.",
        DiagnosisState.NotHere => $"{label}: the error is of tenant {facts.TenantId}, and another one is signed in to.",
        _ when top is null => $"{label}: {facts.Error?.Title ?? "it fails"}; none of the known causes could be held.",
        _ => $"{label}{Since(facts)}: {top.Title} ({Words(top)}).",
    };

    private static string Since(CaseFacts facts) => facts.Times.FailingSince is { } since ? $" fails since {Utc(since)}" : "";

    private static string Words(CauseFinding finding) => finding.Verdict switch
    {
        Verdict.Confirmed => "confirmed",
        Verdict.Likely => "likely",
        _ => "possible",
    };

    private static string Utc(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";
}
