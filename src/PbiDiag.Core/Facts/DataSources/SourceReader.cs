using PbiDiag.Services.Fabric.Models;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Facts.DataSources;

/// <summary>From the ways in which the services tell of a source to one.</summary>
public static class SourceReader
{
    public static KnownSource Of(Datasource source, SourceMap map, bool? gatewayRequired)
    {
        var details = source.ConnectionDetails;
        var known = new KnownSource(source.DatasourceId, source.GatewayId, source.DatasourceType, SourcePath.Of(details))
        {
            Name = source.Name,
            Server = details?.Server,
            Database = details?.Database,
            Url = details?.Url,
        };
        return Complete(known, map, gatewayRequired);
    }

    public static KnownSource Of(GatewayDatasource source, SourceMap map)
    {
        var details = source.ConnectionDetails;
        var known = new KnownSource(source.Id, source.GatewayId, source.DatasourceType, SourcePath.Of(details))
        {
            Name = source.DatasourceName,
            Server = details?.Server,
            Database = details?.Database,
            Url = details?.Url,
            CredentialType = source.CredentialType,
        };
        return Complete(known, map, gatewayRequired: true);
    }

    public static KnownSource Of(FabricConnection connection, SourceMap map) => Of(connection.Id, connection.GatewayId, connection.ConnectionDetails, map);

    public static KnownSource Of(FabricItemConnection connection, SourceMap map) => Of(connection.Id, connection.GatewayId, connection.ConnectionDetails, map);

    private static KnownSource Of(string? id, string? gateway, FabricConnectionDetails? details, SourceMap map)
    {
        // A path of a database source is its server and its database with a semicolon between them.
        var parts = details?.Path?.Split(';') ?? [];
        var isUrl = parts.Length == 1 && parts[0].Contains("://");
        var known = new KnownSource(id, gateway, details?.Type, details?.Path)
        {
            Server = isUrl || parts.Length == 0 ? null : parts[0],
            Database = parts.Length > 1 ? parts[1] : null,
            Url = isUrl ? parts[0] : null,
        };
        return Complete(known, map, gatewayRequired: null);
    }

    private static KnownSource Complete(KnownSource source, SourceMap map, bool? gatewayRequired)
    {
        var connection = map.Connection(source.Id);
        return source with
        {
            Name = connection?.DisplayName ?? source.Name,
            CredentialType = connection?.CredentialDetails?.CredentialType ?? source.CredentialType,
            PrivacyLevel = connection?.PrivacyLevel,
            SingleSignOnType = connection?.CredentialDetails?.SingleSignOnType,
            Connectivity = map.Connectivity(source.Id, source.GatewayId, gatewayRequired),
            Gateway = map.GatewayName(source.GatewayId),
            IsGatewayListed = map.Gateway(source.GatewayId) is not null,
            IsConnectionListed = connection is not null,
        };
    }
}
