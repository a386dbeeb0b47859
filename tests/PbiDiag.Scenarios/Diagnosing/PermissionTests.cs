using PbiDiag.Failures;
using PbiDiag.Results;
using Xunit.Abstractions;

namespace PbiDiag.Scenarios.Diagnosing;

/// <summary>Every scenario again with each permission that it uses taken away: what cannot be read is told as that, and nothing else is held in its place.</summary>
public sealed class PermissionTests(ITestOutputHelper output)
{
    public static TheoryData<string> Files => [.. ScenarioFiles.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Without_a_permission_nothing_wrong_is_confirmed_and_nothing_is_called_well(string file)
    {
        var whole = await ScenarioRun.OfAsync(file);
        var permissions = AskedPermissions.Of(whole);
        var wrong = await Task.WhenAll(permissions.Select(permission => Task.Run(() => WithoutAsync(file, whole, permission))));
        output.WriteLine(string.Join(Environment.NewLine, permissions));

        Assert.Empty(wrong.SelectMany(complaints => complaints));
    }

    private static async Task<IReadOnlyList<string>> WithoutAsync(string file, ScenarioRun whole, string permission)
    {
        await using var session = await SignedIn.ToFileAsync(ScenarioFiles.PathOf(file), permission);
        ScenarioRun run;
        try
        {
            run = await ScenarioRun.OfAsync(file, session, whole.InHand);
        }
        catch (FailureException refused) when (refused.Failure is ApiFailure { Status: 401 or 403 })
        {
            // A name cannot be looked up: that is said, and nothing else.
            return [];
        }
        string[] complaints = [.. Complaints.False(run).Select(finding => $"{finding.Cause} is confirmed"), .. Vanished(whole, run), .. Hidden(whole, run)];
        return [.. complaints.Select(complaint => $"without {permission}: {complaint}")];
    }

    // What was seen with all permissions cannot be contradicted by seeing less.
    private static IEnumerable<string> Vanished(ScenarioRun whole, ScenarioRun run) =>
        from seen in whole.Findings
        where seen is { Verdict: Verdict.Confirmed, IsSymptom: false }
        from now in run.Findings
        where now.Cause == seen.Cause && now.Subject == seen.Subject && now.Verdict == Verdict.RuledOut
        select $"{seen.Cause} is ruled out";

    private static IEnumerable<string> Hidden(ScenarioRun whole, ScenarioRun run) =>
        from diagnosis in run.Diagnoses
        where diagnosis.State == DiagnosisState.Healthy && whole.Diagnoses.Any(other => other.Input == diagnosis.Input && other.State is not (DiagnosisState.Healthy or DiagnosisState.Over))
        select $"{diagnosis.Input} is called healthy";
}
