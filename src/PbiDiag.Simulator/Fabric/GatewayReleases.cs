namespace PbiDiag.Simulator.Fabric;

/// <summary>How far a gateway is behind. Versions are 3000.n; n grows by about five with each month's release.</summary>
internal static class GatewayReleases
{
    private const int Newest = 282;
    private const int HalfAYear = 30;

    public static string StateOf(Gateway gateway) => gateway.UpgradeState ?? (Version.TryParse(gateway.Version, out var version) ? version switch
    {
        { Major: > 3000 } or { Major: 3000, Minor: >= Newest } => "UpToDate",
        { Major: 3000, Minor: >= Newest - HalfAYear } => "NewVersionAvailable",
        _ => "UpgradeRequired",
    } : "Unknown");
}
