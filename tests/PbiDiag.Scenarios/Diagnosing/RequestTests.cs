namespace PbiDiag.Scenarios.Diagnosing;

/// <summary>What one diagnosis costs.</summary>
public sealed class RequestTests
{
    private const int Most = 12;

    public static TheoryData<string> OfOneThing => [.. ScenarioFiles.Names.Where(file => !Takes(file, "\"workspace\":") && !Takes(file, "\"many\":"))];

    [Theory]
    [MemberData(nameof(OfOneThing))]
    public async Task One_diagnosis_takes_twelve_requests_at_most(string file)
    {
        var run = await ScenarioRun.OfAsync(file);

        // To find a workspace by the name that somebody typed comes before the diagnosis.
        var asked = run.Requests.Where(request => !request.Contains("/myorg/groups?", StringComparison.Ordinal)).ToList();
        Assert.True(asked.Count <= Most * Math.Max(1, run.Diagnoses.Count), string.Join(Environment.NewLine, asked));
    }

    private static bool Takes(string file, string input) =>
        File.ReadAllText(ScenarioFiles.PathOf(file)) is var text && text[Math.Max(0, text.IndexOf("\"input\"", StringComparison.Ordinal))..].Contains(input, StringComparison.Ordinal);
}
