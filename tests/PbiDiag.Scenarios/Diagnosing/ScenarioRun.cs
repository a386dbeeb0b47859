using System.Collections.Concurrent;
using System.Diagnostics;
using PbiDiag.Commands.Diagnoses;
using PbiDiag.Failures;
using PbiDiag.Results;
using PbiDiag.Simulator.Model;

namespace PbiDiag.Scenarios.Diagnosing;

/// <summary>A scenario file, diagnosed: what was found, and what it took.</summary>
internal sealed record ScenarioRun(string Name, DiagnosisExpectation Expected, IReadOnlyList<Diagnosis> Diagnoses, IReadOnlyList<Failure> Failures, IReadOnlyList<string> Requests, TimeSpan Time)
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<ScenarioRun>>> Runs = new(StringComparer.Ordinal);

    public IEnumerable<CauseFinding> Findings => Diagnoses.SelectMany(diagnosis => diagnosis.Findings);

    /// <summary>What the user had in hand.</summary>
    public required IReadOnlyList<DiagnoseRequest> InHand { get; init; }

    /// <summary>The permissions that the caller had.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }

    /// <summary>With all permissions. A file is run once: every test looks at the same run.</summary>
    public static Task<ScenarioRun> OfAsync(string name) => Runs.GetOrAdd(name, file => new(() => Task.Run(() => RunAsync(file)))).Value;

    /// <param name="name">Of the file.</param>
    /// <param name="session">The tenant with somebody signed in.</param>
    /// <param name="requests">What that one has in hand.</param>
    public static async Task<ScenarioRun> OfAsync(string name, SignedIn session, IReadOnlyList<DiagnoseRequest> requests)
    {
        var scenario = session.Tenant.Scenario;
        session.Tenant.ClearRequests();
        var watch = Stopwatch.StartNew();
        var output = new RecordingOutput { ShowsDebug = false };
        await new DiagnoseCommand(new DiagnoseOptions { Requests = requests }, session.Choice).RunAsync(output, default);
        return new ScenarioRun(
            name, scenario.Expected ?? new DiagnosisExpectation(), [.. output.Results.Cast<Diagnosis>()], [.. output.Failures],
            [.. session.Tenant.Requests.Where(request => request.Service != "Entra" || !request.Path.EndsWith("/token", StringComparison.Ordinal)).Select(request => $"{request.Method} {request.Path}{request.Query}")], watch.Elapsed)
        {
            InHand = requests, Permissions = session.Tenant.CallerPermissions,
        };
    }

    private static async Task<ScenarioRun> RunAsync(string name)
    {
        await using var session = await SignedIn.ToFileAsync(ScenarioFiles.PathOf(name));
        return await OfAsync(name, session, await ScenarioRequests.OfAsync(session, session.Tenant.Scenario.Input!));
    }
}
