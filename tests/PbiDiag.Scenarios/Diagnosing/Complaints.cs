using PbiDiag.Results;
using PbiDiag.Simulator.Model;

namespace PbiDiag.Scenarios.Diagnosing;

/// <summary>What is wrong with a diagnosis by what the scenario file expects of it. Empty when nothing is.</summary>
internal static class Complaints
{
    public static IReadOnlyList<string> Of(ScenarioRun run) => [.. All(run, run.Expected)];

    /// <summary>Whether the root cause is among the first so many findings.</summary>
    public static bool IsAmong(ScenarioRun run, int first) =>
        run.Expected.RootCause is null || run.Diagnoses.Any(diagnosis => Standing(diagnosis).Take(first).Any(finding => IsRoot(run.Expected, finding)));

    /// <summary>Findings that are held for true and are not among what the file names.</summary>
    public static IEnumerable<CauseFinding> False(ScenarioRun run) => run.Findings.Where(finding =>
        finding is { Verdict: Verdict.Confirmed, Check: not null, IsSymptom: false } && !IsRoot(run.Expected, finding) && !run.Expected.Others.Exists(other => other.Mean(finding)));

    private static IEnumerable<string> All(ScenarioRun run, DiagnosisExpectation expected)
    {
        foreach (var failure in run.Failures)
            yield return $"failed with {failure.Id}: {failure.Message}";
        if (run.Diagnoses.Count == 0)
            yield return "there is no diagnosis";
        // Of several things that are looked at, those that are well, and those that fail for the second fault, are right too.
        var isSeveral = run.Diagnoses.Any(diagnosis => Standing(diagnosis).FirstOrDefault() is { } first && IsRoot(expected, first));
        foreach (var diagnosis in run.Diagnoses)
        {
            var top = Standing(diagnosis).FirstOrDefault();
            if (isSeveral && (diagnosis.State is DiagnosisState.Healthy or DiagnosisState.Over || (top is not null && expected.Others.Exists(other => other.Mean(top)))))
                continue;
            if (expected.RootCause is not null && (diagnosis.RootCause is null || top is null || !IsRoot(expected, top)))
                yield return $"the root cause is {diagnosis.RootCause ?? "none"} ({diagnosis.State}), expected {expected.RootCause}";
            if (expected.Verdict is { } verdict && top is not null && !string.Equals(top.Verdict.ToString(), verdict, StringComparison.OrdinalIgnoreCase))
                yield return $"{top.Cause} is {top.Verdict}, expected {verdict}";
        }
        foreach (var words in expected.Evidence.Where(words => !run.Findings.Any(finding => finding.Evidence.Any(evidence => Holds(evidence, words)))))
            yield return $"no evidence holds '{words}'";
        foreach (var cause in expected.RuledOut.Where(cause => !run.Findings.Any(finding => cause.Mean(finding) && finding.Verdict == Verdict.RuledOut)))
            yield return $"{cause} is {Verdicts(run, cause)}, expected RuledOut";
        foreach (var cause in expected.NotChecked.Where(cause => !run.Findings.Any(finding => cause.Mean(finding) && finding is { Verdict: Verdict.NotChecked, MissingPermission: not null })))
            yield return $"{cause} is {Verdicts(run, cause)}, expected NotChecked with what is missing";
        foreach (var diagnosis in run.Diagnoses.Where(diagnosis => expected.State is { } state && !string.Equals(diagnosis.State.ToString(), state, StringComparison.OrdinalIgnoreCase)))
            yield return $"{diagnosis.Input} is {diagnosis.State}, expected {expected.State}";
        foreach (var cause in expected.NotConfirmed.Where(cause => run.Findings.Any(finding => cause.Mean(finding) && finding.Verdict == Verdict.Confirmed)))
            yield return $"{cause} is Confirmed and must not be";
        foreach (var cause in expected.Others.Where(cause => !run.Findings.Any(finding => cause.Mean(finding) && finding.Verdict is Verdict.Confirmed or Verdict.Likely)))
            yield return $"{cause} is {Verdicts(run, cause)}, expected as a second fault";
        foreach (var code in expected.Codes.Where(code => !run.Diagnoses.Any(diagnosis => diagnosis.Codes.Contains(code, StringComparer.OrdinalIgnoreCase))))
            yield return $"the code {code} is not recognised";
        var count = run.Diagnoses.SelectMany(Standing).Count();
        if (expected.Findings is { } most && count > most)
            yield return $"{count} findings, expected {most} at most: {string.Join(", ", run.Diagnoses.SelectMany(Standing))}";
        foreach (var wrong in False(run))
            yield return $"{wrong.Cause} is confirmed and nobody said so: {string.Join(" ", wrong.Evidence)}";
    }

    private static IEnumerable<CauseFinding> Standing(Diagnosis diagnosis) => diagnosis.Findings.Where(finding => finding.Verdict is not (Verdict.RuledOut or Verdict.NotChecked));

    private static bool IsRoot(DiagnosisExpectation expected, CauseFinding finding) =>
        expected.RootCause?.Mean(finding) == true || expected.AlsoRight.Exists(other => other.Mean(finding));

    private static string Verdicts(ScenarioRun run, string cause) =>
        run.Findings.Where(cause.Mean).Select(finding => finding.Verdict.ToString()).DefaultIfEmpty("not there").First();

    private static bool Holds(Evidence evidence, string words) =>
        new[] { evidence.Statement, evidence.Value, evidence.Source, evidence.RequestId }.Any(text => text?.Contains(words, StringComparison.OrdinalIgnoreCase) == true);
}
