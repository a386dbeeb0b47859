namespace PbiDiag.Simulator.State;

/// <summary>A service that tokens are made for.</summary>
internal sealed record Resource(string Key, Guid AppId, string DisplayName, string Audience, IReadOnlyList<string> OtherAudiences)
{
    public static readonly Resource PowerBI = new(
        "PowerBI", new("00000009-0000-0000-c000-000000000000"), "Power BI Service", "https://analysis.windows.net/powerbi/api",
        ["https://api.powerbi.com", "https://api.fabric.microsoft.com"]);

    public static readonly Resource Graph = new(
        "Graph", new("00000003-0000-0000-c000-000000000000"), "Microsoft Graph", "https://graph.microsoft.com", []);

    public static readonly Resource KeyVault = new(
        "KeyVault", new("cfa8b339-82a2-471a-a3c9-0fc0be7a4093"), "Azure Key Vault", "https://vault.azure.net", []);

    public static readonly IReadOnlyList<Resource> All = [PowerBI, Graph, KeyVault];

    public static Resource? ByAudience(string audience)
    {
        var wanted = audience.TrimEnd('/');
        return All.FirstOrDefault(resource =>
            resource.Audience.Equals(wanted, StringComparison.OrdinalIgnoreCase)
            || resource.OtherAudiences.Contains(wanted, StringComparer.OrdinalIgnoreCase)
            || resource.AppId.ToString().Equals(wanted, StringComparison.OrdinalIgnoreCase));
    }

    public static Resource? ByKey(string key) => All.FirstOrDefault(resource =>
        resource.Key.Equals(key, StringComparison.OrdinalIgnoreCase) || resource.DisplayName.Equals(key, StringComparison.OrdinalIgnoreCase));
}
