namespace PbiDiag.SignIn.Clouds;

/// <summary>
/// Microsoft's clouds. Sources: https://learn.microsoft.com/power-bi/developer/embedded/embed-sample-for-customers-national-clouds
/// and https://learn.microsoft.com/graph/deployments. Where the samples of the first page and its text disagree, the text is right.
/// </summary>
public static class CloudTable
{
    /// <summary>GCC signs in at the public authority and asks the public Graph; only its Power BI is in the government cloud.</summary>
    private const string PublicAuthority = "login.microsoftonline.com";
    private const string PublicGraph = "graph.microsoft.com";
    private const string PublicVaults = "vault.azure.net";

    public static IReadOnlyList<Cloud> All { get; } =
    [
        Create("Public", PublicAuthority, "api.powerbi.com", "analysis.windows.net", PublicGraph, PublicVaults, fabric: "api.fabric.microsoft.com"),
        Create("UsGov", PublicAuthority, "api.powerbigov.us", "analysis.usgovcloudapi.net", PublicGraph, PublicVaults),
        Create("UsGovHigh", "login.microsoftonline.us", "api.high.powerbigov.us", "high.analysis.usgovcloudapi.net", "graph.microsoft.us", "vault.usgovcloudapi.net"),
        Create("UsGovDod", "login.microsoftonline.us", "api.mil.powerbigov.us", "mil.analysis.usgovcloudapi.net", "dod-graph.microsoft.us", "vault.usgovcloudapi.net"),
        Create("China", "login.partner.microsoftonline.cn", "api.powerbi.cn", "analysis.chinacloudapi.cn", "microsoftgraph.chinacloudapi.cn", "vault.azure.cn"),
    ];

    public static Cloud Public => All[0];

    public static Cloud? Find(string name) => All.FirstOrDefault(cloud => string.Equals(cloud.Name, name, StringComparison.OrdinalIgnoreCase));

    // The services answer with links to the cluster that holds the tenant (https://wabi-<region>-redirect.analysis.windows.net):
    // those hosts are below the domain that the token's audience names.
    private static Cloud Create(string name, string authority, string powerBi, string analysis, string graph, string vaults, string? fabric = null)
    {
        var clusters = HostRule.AnyBelow(analysis);
        var endpoints = new Dictionary<Service, ServiceEndpoint>
        {
            [Service.PowerBi] = Endpoint(powerBi, $"https://{analysis}/powerbi/api", clusters),
            [Service.Graph] = Endpoint(graph, $"https://{graph}"),
            [Service.KeyVault] = new(new Uri($"https://{vaults}"), $"https://{vaults}", [HostRule.AnyBelow(vaults)]),
        };
        if (fabric is not null)
            endpoints[Service.Fabric] = Endpoint(fabric, $"https://{fabric}", clusters);
        return new Cloud(name, new Uri($"https://{authority}"), endpoints)
        {
            VaultTemplate = $"https://{Cloud.VaultPlaceholder}.{vaults}",
            IsBuiltIn = true,
        };
    }

    private static ServiceEndpoint Endpoint(string host, string resource, params HostRule[] more)
    {
        var api = new Uri($"https://{host}");
        return new ServiceEndpoint(api, resource, [HostRule.Exactly(api), .. more]);
    }
}
