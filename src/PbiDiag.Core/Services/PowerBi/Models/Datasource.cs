using System.Text.Json.Serialization;

namespace PbiDiag.Services.PowerBi.Models;

/// <summary>A source of a model or a dataflow.</summary>
public sealed record Datasource
{
    public string? DatasourceId { get; init; }

    /// <summary>Cloud sources have one too, of a hidden gateway that no listing shows.</summary>
    public string? GatewayId { get; init; }

    public string? DatasourceType { get; init; }

    public string? Name { get; init; }

    public string? ConnectionString { get; init; }

    [JsonConverter(typeof(ConnectionDetailsConverter))]
    public ConnectionDetails? ConnectionDetails { get; init; }
}
