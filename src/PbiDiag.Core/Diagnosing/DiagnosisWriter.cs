using PbiDiag.Facts.Cases;
using PbiDiag.Results;

namespace PbiDiag.Diagnosing;

/// <summary>From the strands of a case to its diagnosis. Pure.</summary>
public static class DiagnosisWriter
{
    public static Diagnosis Of(CaseInput input, IReadOnlyList<Strand> strands, bool asked)
    {
        var facts = strands[0].Facts;
        // Where the failure itself is explained, what other sources suffer from comes after it.
        var findings = FindingsOf(strands);
        var state = StateReader.Of(strands, findings, asked);
        if (state is DiagnosisState.Over or DiagnosisState.NotHere)
            findings = [.. findings.Select(finding => Settled(finding, facts, state))];
        var top = findings.FirstOrDefault(static finding => finding.Verdict is not (Verdict.RuledOut or Verdict.NotChecked));
        if (state is DiagnosisState.Healthy or DiagnosisState.CouldNotTell or DiagnosisState.Over or DiagnosisState.NotHere or DiagnosisState.NothingToGoBy)
            top = null;
        var error = facts.Error;
        return new Diagnosis
        {
            Input = input.Label,
            Summary = SummaryText.Of(input.Label, state, top, facts),
            State = state,
            RootCause = top?.Cause,
            Title = top?.Title,
            Verdict = top?.Verdict,
            Confidence = top?.Confidence,
            Codes = TextList.Of(strands.SelectMany(static strand => CodesOf(strand.Facts.Errors)).Distinct(StringComparer.OrdinalIgnoreCase)),
            Code = error?.Code,
            RootCauseCode = error?.RootCauseCode,
            Severity = error?.Severity ?? (top is null ? null : Severity.Medium),
            Actor = top?.Actor ?? error?.Actor,
            Retry = top?.Retry ?? error?.Retry,
            Fixes = top?.Fixes ?? TextList.Empty,
            NextCommand = top?.Command,
            Workspace = facts.Item?.Workspace,
            WorkspaceId = facts.Item?.WorkspaceId,
            Dataset = facts.Item?.Name,
            DatasetId = facts.Item?.Id,
            DataSource = facts.Source?.What.Path,
            DataSourceId = facts.Source?.What.Id,
            Gateway = facts.Gateway.Value?.Name ?? facts.Source?.What.Gateway,
            AppId = facts.AppId?.What,
            UserPrincipalName = facts.AccountName?.What,
            TenantId = facts.TenantId,
            FailedAt = facts.Times.FailedAt,
            FailingSince = facts.Times.FailingSince,
            LastSuccess = facts.Times.LastSuccess,
            Findings = new ResultList<CauseFinding>(findings),
            MissingPermissions = TextList.Of(findings.Select(static finding => finding.MissingPermission).OfType<string>().Distinct()),
            Needed = TextList.Of(NeededText.Of(facts, state)),
            Text = error?.Text,
        };
    }

    // A wording can stand for a code that the text does not write out.
    private static IEnumerable<string> CodesOf(IReadOnlyList<ErrorInfo> errors) =>
        errors.SelectMany(static error => error.Codes).Concat(Chain.Of(errors).Where(static entry => entry.Kind == EntryKind.Error).Select(static entry => entry.Code));

    private static List<CauseFinding> FindingsOf(IReadOnlyList<Strand> strands)
    {
        var own = FindingsOf(strands[0]).ToList();
        // An error of no known source can be that of any of them.
        var most = strands[0].Facts is { Errors.Count: 0 } or { Source: null } ? null : own.Where(static finding => finding.Verdict == Verdict.Confirmed).Max(static finding => (int?)finding.Confidence);
        var others = strands.Skip(1).SelectMany(FindingsOf).Select(finding => finding.Confidence >= most ? finding with { Confidence = most.Value - 1 } : finding);
        return
        [
            .. own.Concat(others).OrderByDescending(static finding => finding.Confidence).ThenBy(static finding => finding.Verdict)
                .GroupBy(static finding => (finding.Cause, finding.Subject)).Select(Together),
        ];
    }

    private static IEnumerable<CauseFinding> FindingsOf(Strand strand)
    {
        var affected = FindingWriter.AffectedModels(strand.Facts);
        return Shown(strand).Select(one => FindingWriter.Of(one, strand.Facts, affected));
    }

    // The same trouble of the same thing, found on two ways, is one finding: as sure as the surer of them.
    private static CauseFinding Together(IEnumerable<CauseFinding> same)
    {
        var all = same.ToList();
        var first = all.Find(static one => one.Verdict == Verdict.Confirmed) ?? all[0];
        return all.Count == 1 ? first : first with
        {
            Confidence = all[0].Confidence,
            Evidence = new ResultList<Evidence>([.. all.Where(one => one.Verdict == first.Verdict).SelectMany(static one => one.Evidence).Distinct()]),
            CauseIds = TextList.Of(all.SelectMany(static one => one.CauseIds).Distinct()),
        };
    }

    // Where nothing has failed, only what is wrong is told, what it is not, and what could not be looked at.
    private static IEnumerable<Weighed> Shown(Strand strand)
    {
        if (strand.Facts.Errors.Count > 0)
            return strand.Causes;
        var isFound = strand.Causes.Any(IsWrong);
        return strand.Causes.Where(one => IsWrong(one) || one is { Verdict: Verdict.NotChecked, Answer.Permission: not null } || (isFound && one.Verdict == Verdict.RuledOut));
    }

    private static bool IsWrong(Weighed one) => one.Verdict is Verdict.Confirmed or Verdict.Likely;

    private static CauseFinding Settled(CauseFinding finding, CaseFacts facts, DiagnosisState state) => state == DiagnosisState.NotHere
        ? finding with { Verdict = Verdict.NotChecked, Confidence = 0, MissingLink = "The text is of another tenant than the one that is signed in to." }
        : facts.Error is { Timestamp: null } && facts.Times.FailedAt is null
        ? finding with { Verdict = Verdict.NotChecked, Confidence = 0, MissingLink = "The text has no time, and the last refresh went well: only an error that is younger can still hold." }
        : finding with
        {
            Verdict = Verdict.RuledOut,
            Confidence = 0,
            Evidence = new ResultList<Evidence>([new Evidence { Statement = "The model was refreshed well after that failure.", Source = "Power BI refreshes", Time = facts.Times.NextSuccess }]),
        };
}
