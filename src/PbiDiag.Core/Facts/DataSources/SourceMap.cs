using PbiDiag.Results;
using PbiDiag.Services.Fabric.Models;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Facts.DataSources;

/// <summary>What the lists of gateways and connections tell of a source that a model names only by ids.</summary>
public sealed class SourceMap
{
    private readonly Dictionary<string, Gateway> _gateways;
    private readonly Dictionary<string, FabricConnection> _connections;
    private readonly Dictionary<string, FabricGateway> _fabricGateways;

    public SourceMap(IEnumerable<Gateway> gateways, IEnumerable<FabricConnection> connections, IEnumerable<FabricGateway> fabricGateways)
    {
        _gateways = Index(gateways, gateway => gateway.Id);
        _connections = Index(connections, connection => connection.Id);
        _fabricGateways = Index(fabricGateways, gateway => gateway.Id);
    }

    public IReadOnlyCollection<Gateway> Gateways => _gateways.Values;

    public IReadOnlyCollection<FabricConnection> Connections => _connections.Values;

    public Gateway? Gateway(string? id) => id is not null && _gateways.TryGetValue(id, out var gateway) ? gateway : null;

    public FabricConnection? Connection(string? id) => id is not null && _connections.TryGetValue(id, out var connection) ? connection : null;

    public string? GatewayName(string? id) =>
        Gateway(id)?.Name ?? (id is not null && _fabricGateways.TryGetValue(id, out var gateway) ? gateway.DisplayName : null);

    /// <param name="source">The source's own id, which is its connection's.</param>
    /// <param name="gateway">The gateway id that the source shows.</param>
    /// <param name="gatewayRequired">What the model says: false means that none of its sources is behind a gateway.</param>
    public SourceConnectivity Connectivity(string? source, string? gateway, bool? gatewayRequired) =>
        // The id of a gateway that no list has is that of a cloud source, or of a gateway that others administer.
        Listed(source, gateway) ?? (gatewayRequired == true ? SourceConnectivity.Unknown : SourceConnectivity.Cloud);

    /// <summary>What the lists themselves tell; null where neither has the source or its gateway.</summary>
    public SourceConnectivity? Listed(string? source, string? gateway)
    {
        if (OfWord(Connection(source)?.ConnectivityType) is { } told)
            return told;
        if (Gateway(gateway) is { } listed)
            return string.Equals(listed.Type, "Personal", StringComparison.OrdinalIgnoreCase) ? SourceConnectivity.PersonalGateway : SourceConnectivity.OnPremisesGateway;
        if (gateway is not null && _fabricGateways.TryGetValue(gateway, out var known))
            return OfGateway(known.Type);
        return null;
    }

    private static SourceConnectivity? OfWord(string? connectivityType) => connectivityType?.ToUpperInvariant() switch
    {
        "SHAREABLECLOUD" or "PERSONALCLOUD" or "AUTOMATIC" => SourceConnectivity.Cloud,
        "ONPREMISESGATEWAY" or "ONPREMISESDATAGATEWAY" => SourceConnectivity.OnPremisesGateway,
        "ONPREMISESGATEWAYPERSONAL" => SourceConnectivity.PersonalGateway,
        "VIRTUALNETWORKGATEWAY" => SourceConnectivity.VirtualNetworkGateway,
        _ => null,
    };

    private static SourceConnectivity OfGateway(string? type) => type?.ToUpperInvariant() switch
    {
        "VIRTUALNETWORK" => SourceConnectivity.VirtualNetworkGateway,
        "ONPREMISESPERSONAL" => SourceConnectivity.PersonalGateway,
        _ => SourceConnectivity.OnPremisesGateway,
    };

    private static Dictionary<string, T> Index<T>(IEnumerable<T> items, Func<T, string?> id)
    {
        var index = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items)
            if (id(item) is { } key)
                index[key] = item;
        return index;
    }
}
