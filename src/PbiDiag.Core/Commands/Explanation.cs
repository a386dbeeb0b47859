using PbiDiag.Knowledge;
using PbiDiag.Results;

namespace PbiDiag.Commands;

/// <summary>An entry of the catalogue as users get it.</summary>
internal static class Explanation
{
    public static ErrorInfo Of(Entry entry) => new()
    {
        Code = entry.Code,
        Name = entry.Body.Name,
        Title = entry.Title,
        Severity = entry.Severity,
        Category = entry.Category,
        Family = entry.Family,
        Meaning = entry.Body.Means,
        Causes = TextList.Of(entry.Body.Causes.Select(cause => cause.Text)),
        Fixes = TextList.Of(entry.Body.Fixes.Select(fix => $"{fix.Where}: {fix.Text}")),
        Retry = entry.Retry,
        Actor = entry.Actor,
        Unattended = entry.Unattended,
        Related = TextList.Of(entry.Body.Related),
        Sources = TextList.Of(entry.Body.Sources),
        RootCauseCode = entry.Code,
        Codes = TextList.Of([entry.Code]),
        MatchedBy = MatchedBy.Code,
        Confidence = entry.Envelope ? Confidence.Medium : Confidence.High,
    };
}
