namespace PbiDiag.Commands.DataSources;

/// <summary>Which sources a user means, besides those of models.</summary>
public sealed record SourceChoice
{
    /// <summary>Names with wildcards, or ids.</summary>
    public IReadOnlyList<string> Gateways { get; init; } = [];

    public IReadOnlyList<string> Connections { get; init; } = [];

    /// <summary>A row of another cmdlet names the source itself.</summary>
    public string? DataSourceId { get; init; }

    public string? GatewayId { get; init; }

    public bool IsEmpty => Gateways.Count == 0 && Connections.Count == 0 && string.IsNullOrEmpty(DataSourceId) && string.IsNullOrEmpty(GatewayId);
}
