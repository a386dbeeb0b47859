using System.Collections.Concurrent;
using PbiDiag.SignIn.Clouds;
using PbiDiag.Time;

namespace PbiDiag.Services.Http;

/// <summary>
/// Keeps this process within what each service allows a tenant. The services count per tenant and know nothing of runspaces,
/// so <see cref="Process"/> is the one thing that all of them share.
/// </summary>
public sealed class Governor(IClock clock)
{
    private const int FirstConcurrency = 4;
    private const int MostConcurrency = 8;

    private readonly ConcurrentDictionary<(string Server, string Tenant), ConcurrencyLimit> _services = new();
    private readonly ConcurrentDictionary<(string Server, string Tenant), ConcurrencyLimit> _scans = new();
    private readonly ConcurrentDictionary<(string Server, string Tenant, RequestLane Lane), GovernedLane> _lanes = new();

    public static Governor Process { get; } = new(SystemClock.Instance);

    internal GovernedLane Lane(Service service, string server, string tenant, RequestLane lane) =>
        _lanes.GetOrAdd((server, tenant, lane), key => new GovernedLane(service, key.Lane, Concurrency(key.Server, key.Tenant), clock));

    internal ConcurrencyLimit Concurrency(string server, string tenant) =>
        _services.GetOrAdd((server, tenant), _ => new ConcurrencyLimit(FirstConcurrency, MostConcurrency));

    internal ConcurrencyLimit Scans(string server, string tenant) =>
        _scans.GetOrAdd((server, tenant), _ => new ConcurrencyLimit(LaneRates.ScansAtOnce, LaneRates.ScansAtOnce));
}
