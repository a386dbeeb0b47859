namespace PbiDiag.Services.Http;

/// <summary>
/// The documented rates. Sources: https://learn.microsoft.com/graph/throttling-limits, https://learn.microsoft.com/graph/api/application-list
/// and the "limitations" paragraph of each admin page under https://learn.microsoft.com/rest/api/power-bi/admin.
/// </summary>
internal static class LaneRates
{
    /// <summary>Scans that may be under way at once for a tenant.</summary>
    public const int ScansAtOnce = 16;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public static IReadOnlyList<RateWindow> Create(RequestLane lane) => lane switch
    {
        RequestLane.SignIns => [new(5, TimeSpan.FromSeconds(10))],
        RequestLane.ConditionalAccess => [new(1, TimeSpan.FromSeconds(1))],
        RequestLane.KeyCredentials => [new(150, Minute)],
        RequestLane.AdminGroups => [new(15, Minute), new(50, Hour)],
        RequestLane.AdminDatasets => [new(5, Minute), new(50, Hour)],
        RequestLane.AdminRefreshables => [new(200, Hour)],
        RequestLane.ActivityEvents => [new(200, Hour)],
        RequestLane.ScanStart => [new(500, Hour)],
        RequestLane.ScanStatus => [new(10_000, Hour)],
        RequestLane.ScanResult => [new(500, Hour)],
        RequestLane.ScanModified => [new(30, Hour)],
        _ => [],
    };
}
