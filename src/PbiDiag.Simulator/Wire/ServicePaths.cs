namespace PbiDiag.Simulator.Wire;

/// <summary>Which service a path belongs to. The directory has the root: client libraries take the first segment of an authority for the tenant.</summary>
internal static class ServicePaths
{
    public static string Prefix(Service service) => service switch
    {
        Service.PowerBI => "/powerbi",
        Service.Fabric => "/fabric",
        Service.Graph => "/graph",
        Service.Vault => "/vault",
        Service.Msi => "/msi",
        _ => "",
    };

    public static (Service Service, string Path) Split(string path)
    {
        var end = path.IndexOf('/', 1);
        var first = end < 0 ? path : path[..end];
        var rest = end < 0 ? "/" : path[end..];
        return first.ToLowerInvariant() switch
        {
            "/powerbi" => (Service.PowerBI, rest),
            "/fabric" => (Service.Fabric, rest),
            "/graph" => (Service.Graph, rest),
            "/vault" => (Service.Vault, rest),
            "/msi" => (Service.Msi, rest),
            "/metadata" => (Service.Msi, path),
            "/environment.json" => (Service.Simulator, path),
            _ => (Service.Entra, path),
        };
    }
}
