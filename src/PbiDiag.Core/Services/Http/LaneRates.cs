namespace PbiDiag.Services.Http;

/// <summary>
/// The documented rates. Sources: https://learn.microsoft.com/graph/throttling-limits, https://learn.microsoft.com/graph/api/application-list
/// and the "limitations" paragraph of each admin page under https://learn.microsoft.com/rest/api/power-bi/admin.
/// </summary>
internal static class LaneRates
{
    /// <summary>Scans that may be under way at once for a tenant.</summary>
    public const int ScansAtOnce = 16;

    // A service counts what arrives, and a request may travel faster than the one before it.
    private static readonly TimeSpan Travel = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public static IReadOnlyList<RateWindow> Create(RequestLane lane) => lane switch
    {
        RequestLane.SignIns => [Window(5, TimeSpan.FromSeconds(10))],
        RequestLane.ConditionalAccess => [Window(1, TimeSpan.FromSeconds(1))],
        RequestLane.KeyCredentials => [Window(150, Minute)],
        RequestLane.AdminGroups => [Window(15, Minute), Window(50, Hour)],
        RequestLane.AdminDatasets => [Window(5, Minute), Window(50, Hour)],
        RequestLane.AdminRefreshables => [Window(200, Hour)],
        RequestLane.ActivityEvents => [Window(200, Hour)],
        RequestLane.ScanStart => [Window(500, Hour)],
        RequestLane.ScanStatus => [Window(10_000, Hour)],
        RequestLane.ScanResult => [Window(500, Hour)],
        RequestLane.ScanModified => [Window(30, Hour)],
        _ => [],
    };

    private static RateWindow Window(int count, TimeSpan length) => new(count, length + Travel);
}
