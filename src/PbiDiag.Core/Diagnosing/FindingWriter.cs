using PbiDiag.Checks;
using PbiDiag.Facts.Cases;
using PbiDiag.Knowledge;
using PbiDiag.Results;

namespace PbiDiag.Diagnosing;

/// <summary>From a weighed cause to what a user reads. Pure.</summary>
internal static class FindingWriter
{
    private const string NoService = "No service tells whether it is so.";

    public static CauseFinding Of(Weighed one, CaseFacts facts, TextList affectedModels)
    {
        var (candidate, answer) = (one.Candidate, one.Answer);
        var causes = Meant(candidate, answer);
        return new CauseFinding
        {
            Cause = one.Id,
            Title = TitleOf(one, causes),
            Verdict = one.Verdict,
            Confidence = one.Confidence,
            IsSymptom = one.Trouble?.IsSymptom == true,
            Subject = answer?.Subject ?? SubjectOf(facts),
            Evidence = new ResultList<Evidence>([.. answer?.Evidence ?? [], .. candidate.IsStated && facts.Error is { } error ? [Stated(error, Chain.Of(facts.Errors)[0])] : Array.Empty<Evidence>()]),
            MissingLink = answer?.Reason ?? (candidate.Check is null && !candidate.IsStated ? NoService : null),
            MissingPermission = answer?.Permission,
            Actor = candidate.Entry is { } entry && one.Trouble is null ? entry.Actor : one.Trouble?.Actor ?? candidate.Entry?.Actor,
            Retry = candidate.Entry?.Retry,
            Fixes = FixesOf(candidate, causes, one.Trouble),
            Command = CommandText.Of(one.Trouble?.Command, facts),
            Since = answer?.Since,
            Code = candidate.Entry?.Code,
            Check = candidate.Check?.Id,
            CauseIds = TextList.Of(causes.Select(static cause => cause.Id)),
            AffectedModels = affectedModels,
            AffectedSources = facts.Source?.What.Path is { } path ? TextList.Of([path]) : TextList.Empty,
        };
    }

    /// <summary>The model, and those that are known to fail with the same source.</summary>
    public static TextList AffectedModels(CaseFacts facts)
    {
        var others = facts.Source is { } source ? Peers.Of(facts).Where(peer => peer.HasFailed && Peers.Uses(peer, source.What)).Select(static peer => peer.Item) : [];
        return TextList.Of((facts.Item is { } item ? others.Prepend(item) : others).Select(static one => one.ToString()));
    }

    private static IReadOnlyList<Cause> Meant(Candidate candidate, CheckAnswer? answer) =>
        answer is { CauseIds.Count: > 0 } && candidate.Causes.Where(cause => answer.CauseIds.Contains(cause.Id)).ToList() is { Count: > 0 } meant ? meant
        : answer?.Trouble is { } found && candidate.Causes.Where(cause => !IsOther(cause, found)).ToList() is { Count: > 0 } left ? left
        : candidate.Causes;

    // One trouble was found: a cause that is called like another one is not it.
    private static bool IsOther(Cause cause, Trouble found) => cause.Id != found.Id && TroubleTable.Find(cause.Id) is not null;

    // One cause of the entry says it more closely than the trouble's own sentence does; of several, none is known to be the one. What is
    // ruled out is what the check looked for, and a cause can be more than that.
    private static string TitleOf(Weighed one, IReadOnlyList<Cause> causes) =>
        one.Trouble is { } trouble && (causes.Count != 1 || one.Verdict is Verdict.Confirmed or Verdict.Likely or Verdict.RuledOut || one.Candidate.IsStated) ? trouble.Title
        : causes.Count > 0 ? causes[0].Text.TrimEnd('.')
        : one.Trouble!.Title;

    private static TextList FixesOf(Candidate candidate, IReadOnlyList<Cause> causes, Trouble? trouble)
    {
        var ids = causes.Select(static cause => cause.Id).ToList();
        var steps = candidate.Entry?.Body.Fixes.Where(fix => fix.Mends.Count == 0 || fix.Mends.Any(ids.Contains)).Select(static fix => $"{fix.Where}: {fix.Text}").ToList() ?? [];
        var isNamed = candidate.Entry?.Body.Fixes.Any(fix => fix.Mends.Any(ids.Contains)) == true;
        return isNamed || trouble is null ? TextList.Of(steps) : TextList.Of(steps.Prepend(trouble.Fix));
    }

    private static Evidence Stated(ErrorInfo error, Entry leaf) => new()
    {
        Statement = $"The error's own words: {leaf.Title}{(Quotation.Of(error.Text, leaf) is { } quoted ? $": \"{quoted}\"" : ".")}",
        Value = leaf.Code,
        Source = "The error text",
        Time = error.Timestamp,
        RequestId = error.RequestId ?? error.CorrelationId,
    };

    private static string? SubjectOf(CaseFacts facts) =>
        facts.Source?.What is { } source ? $"{source.Kind} {source.Path}".Trim() : facts.AppId?.What ?? facts.AccountName?.What ?? facts.Gateway.Value?.Name ?? facts.Item?.ToString();
}
