using System.Globalization;

namespace PbiDiag.Facts.DataSources;

/// <summary>
/// What the number of a gateway's version tells of its age: the second part has grown by four with each month's release since December 2023,
/// as the published lists of June 2024 (3000.226) to May 2025 (3000.270) show
/// (https://learn.microsoft.com/data-integration/gateway/service-gateway-monthly-updates). Only whole months can be told, and no months of other numbers.
/// </summary>
public static class GatewayVersion
{
    private const int KnownRelease = 202;
    private const int ReleasesAMonth = 4;
    private static readonly DateTime KnownMonth = new(2023, 12, 1);

    public static int? AgeInMonths(string? version, DateTimeOffset now)
    {
        var parts = version?.Split('.');
        if (parts is null || parts.Length < 2 || parts[0] != "3000"
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var release) || release < KnownRelease || (release - KnownRelease) % ReleasesAMonth != 0)
            return null;
        var published = KnownMonth.AddMonths((release - KnownRelease) / ReleasesAMonth);
        return Math.Max(0, ((now.Year - published.Year) * 12) + now.Month - published.Month);
    }
}
