using System.Collections.Concurrent;
using System.Globalization;

namespace PbiDiag.Scenarios.Diagnosing;

/// <summary>What came of all scenarios, printed at the end of the run.</summary>
public sealed class ScenarioTable : IDisposable
{
    private readonly ConcurrentBag<ScenarioRun> _runs = [];

    internal void Add(ScenarioRun run) => _runs.Add(run);

    public void Dispose()
    {
        var runs = _runs.OrderBy(run => run.Name, StringComparer.Ordinal).ToList();
        if (runs.Count == 0)
            return;
        Console.WriteLine($"{"scenario",-52} top-1 top-3 false requests    ms");
        foreach (var run in runs)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run.Name,-52} {Yes(Complaints.IsAmong(run, 1)),5} {Yes(Complaints.IsAmong(run, 3)),5} {Complaints.False(run).Count(),5} {run.Requests.Count,8} {run.Time.TotalMilliseconds,5:0}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{runs.Count + " scenarios",-52} {runs.Count(run => Complaints.IsAmong(run, 1)),5} {runs.Count(run => Complaints.IsAmong(run, 3)),5} {runs.Sum(run => Complaints.False(run).Count()),5} {runs.Sum(run => run.Requests.Count),8} {runs.Sum(run => run.Time.TotalMilliseconds),5:0}"));
    }

    private static string Yes(bool value) => value ? "yes" : "NO";
}
