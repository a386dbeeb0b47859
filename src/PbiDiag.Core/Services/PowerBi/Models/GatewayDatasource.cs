using System.Text.Json.Serialization;

namespace PbiDiag.Services.PowerBi.Models;

/// <summary>A source as its gateway lists it.</summary>
public sealed record GatewayDatasource
{
    public string? Id { get; init; }

    public string? GatewayId { get; init; }

    public string? DatasourceName { get; init; }

    public string? DatasourceType { get; init; }

    public string? CredentialType { get; init; }

    [JsonConverter(typeof(ConnectionDetailsConverter))]
    public ConnectionDetails? ConnectionDetails { get; init; }
}
