using System.Collections.Concurrent;

namespace PbiDiag.Simulator.State;

/// <summary>Documented limits: so many requests in a window, per name.</summary>
internal sealed class Limits(LimitSettings settings, SimulatorClock clock)
{
    // https://learn.microsoft.com/graph/throttling-limits and the Power BI REST reference
    private static readonly Dictionary<string, (int Requests, TimeSpan Window)> Documented = new()
    {
        ["graph.signIns"] = (5, TimeSpan.FromSeconds(10)),
        ["graph.conditionalAccess"] = (1, TimeSpan.FromSeconds(1)),
        ["graph.keyCredentials"] = (150, TimeSpan.FromMinutes(1)),
        ["powerbi.admin.groups"] = (50, TimeSpan.FromHours(1)),
        ["powerbi.admin.groups.minute"] = (15, TimeSpan.FromMinutes(1)),
        ["powerbi.admin.datasets"] = (50, TimeSpan.FromHours(1)),
        ["powerbi.admin.datasets.minute"] = (5, TimeSpan.FromMinutes(1)),
        ["powerbi.admin.refreshables"] = (200, TimeSpan.FromHours(1)),
        ["powerbi.admin.activityevents"] = (200, TimeSpan.FromHours(1)),
        ["powerbi.admin.getInfo"] = (500, TimeSpan.FromHours(1)),
        ["powerbi.admin.scanStatus"] = (10_000, TimeSpan.FromHours(1)),
        ["powerbi.admin.scanResult"] = (500, TimeSpan.FromHours(1)),
        ["powerbi.admin.modified"] = (30, TimeSpan.FromHours(1)),
        ["fabric.admin.tenantsettings"] = (25, TimeSpan.FromMinutes(1)),
    };

    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> _taken = new();

    public static IReadOnlyCollection<string> Names => Documented.Keys;

    /// <summary>Takes one request of each; when one is used up, the time until it is not.</summary>
    public TimeSpan? Exceeded(params ReadOnlySpan<string> names)
    {
        if (!settings.Enabled) return null;
        TimeSpan? longest = null;
        foreach (var name in names)
            if (Take(name) is { } wait && !(wait < longest)) longest = wait;
        return longest;
    }

    private TimeSpan? Take(string name)
    {
        var (documented, window) = Documented[name];
        var requests = settings.Requests.GetValueOrDefault(name, documented);
        var now = clock.Now;
        var taken = _taken.GetOrAdd(name, _ => new());
        lock (taken)
        {
            while (taken.TryPeek(out var oldest) && oldest <= now - window) taken.Dequeue();
            if (taken.Count >= requests) return taken.TryPeek(out var first) ? first + window - now : window;
            taken.Enqueue(now);
            return null;
        }
    }
}
