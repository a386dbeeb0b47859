using System.Text.Json.Serialization;

namespace PbiDiag.Services.PowerBi.Models;

public sealed record ScanDatasource
{
    public string? DatasourceId { get; init; }

    public string? DatasourceType { get; init; }

    public string? GatewayId { get; init; }

    [JsonConverter(typeof(ConnectionDetailsConverter))]
    public ConnectionDetails? ConnectionDetails { get; init; }
}
