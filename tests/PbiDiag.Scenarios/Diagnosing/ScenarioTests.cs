using Xunit.Abstractions;

namespace PbiDiag.Scenarios.Diagnosing;

/// <summary>Whole diagnoses against the pretend tenant: one file a fault.</summary>
public sealed class ScenarioTests(ITestOutputHelper output, ScenarioTable table) : IClassFixture<ScenarioTable>
{
    public static TheoryData<string> Files => [.. ScenarioFiles.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_fault_is_found(string file)
    {
        var run = await ScenarioRun.OfAsync(file);
        table.Add(run);
        foreach (var diagnosis in run.Diagnoses)
        {
            output.WriteLine(diagnosis.Summary);
            foreach (var finding in diagnosis.Findings)
                output.WriteLine($"  {finding.Confidence,3} % {finding.Verdict,-10} {finding.Cause} [{finding.Code} {finding.Check}] {finding.Evidence} | {finding.MissingLink} {finding.MissingPermission}");
        }
        foreach (var request in run.Requests)
            output.WriteLine(request);

        Assert.Empty(Complaints.Of(run));
    }
}
