using PbiDiag.Knowledge;
using PbiDiag.Recognition.Codes;
using PbiDiag.Recognition.Scanning;
using PbiDiag.Results;

namespace PbiDiag.Recognition;

/// <summary>Puts together what was found and what is known.</summary>
internal static class ErrorInfoBuilder
{
    /// <summary>What is known of an entry, with no text around it.</summary>
    public static ErrorInfo Of(Entry entry)
    {
        var isCode = entry.Kind != EntryKind.Wording;
        return Build(new ErrorInfo
        {
            Code = isCode ? entry.Code : null,
            RootCauseCode = isCode ? entry.Code : null,
            Codes = isCode ? TextList.Of([entry.Code]) : TextList.Empty,
            MatchedBy = isCode ? MatchedBy.Code : MatchedBy.Sentence,
            Confidence = Confidence.High,
        }, entry, entry);
    }

    public static ErrorInfo Build(string text, Findings found, List<CodeHit> codes, Answer answer)
    {
        var info = new ErrorInfo
        {
            Code = answer.Outer?.Code,
            Family = answer.Outer?.Family,
            RootCauseCode = answer.Root?.Code,
            Codes = codes.Count == 0 ? TextList.Empty : TextList.Of(codes.Select(hit => hit.Code)),
            MatchedBy = answer.MatchedBy,
            Confidence = answer.Confidence,
            Category = answer.Category,
            Timestamp = found.Timestamp,
            CorrelationId = found.CorrelationId,
            TraceId = found.TraceId,
            RequestId = found.RequestId,
            ActivityId = found.ActivityId,
            RootActivityId = found.RootActivityId,
            ClusterUri = found.ClusterUri,
            TenantId = found.TenantId,
            AppId = found.AppId,
            UserPrincipalName = found.UserPrincipalName,
            HttpStatus = found.HttpStatus,
            OAuthError = found.OAuthError,
            SubError = found.SubError,
            DataSourceKind = found.DataSourceKind,
            DataSource = found.DataSource,
            Server = found.Server,
            Database = found.Database,
            Table = found.Table,
            NativeErrorCode = found.NativeCode ?? found.UnderlyingCode,
            Text = text,
        };
        return answer switch
        {
            { Named: { } named } => Build(info, named, answer.Explaining ?? named),
            { Outer: { } outer } => Unknown(info, outer, answer.Explaining),
            { Category: { } category } => info with { Title = NothingKnown.ClassTitle(category), Meaning = NothingKnown.Meaning(found) },
            _ => info with { Title = NothingKnown.Title, Meaning = NothingKnown.Meaning(found) },
        };
    }

    private static ErrorInfo Build(ErrorInfo info, Entry named, Entry explaining)
    {
        var texts = EntryTexts.Of(named);
        var described = info with
        {
            Name = texts.Name,
            Title = named.Title,
            Family = named.Family,
            Meaning = texts.Means,
            TellApart = texts.TellApart,
            Related = info.Code is null && named.Kind != EntryKind.Wording ? TextList.Of([named.Code, .. texts.Related]) : texts.Related,
            Sources = texts.Sources,
        };
        return Explain(described, explaining);
    }

    private static ErrorInfo Unknown(ErrorInfo info, CodeHit outer, Entry? explaining)
    {
        var unknown = info with { Title = UnknownCode.Title, Meaning = UnknownCode.Meaning(outer.Code), Sources = UnknownCode.Sources(outer.Code, outer.Family) };
        return explaining is null ? unknown : Explain(unknown, explaining);
    }

    private static ErrorInfo Explain(ErrorInfo info, Entry entry)
    {
        var texts = EntryTexts.Of(entry);
        return info with
        {
            Severity = entry.Severity,
            // A class that the words show says more than an envelope does.
            Category = info.Category ?? entry.Category,
            Retry = entry.Retry,
            Actor = entry.Actor,
            Unattended = entry.Unattended,
            Causes = texts.Causes,
            Fixes = texts.Fixes,
        };
    }
}
