namespace PbiDiag.Services.Fabric.Models;

/// <summary>A connection that an item uses; an implicit one has no id.</summary>
public sealed record FabricItemConnection
{
    public string? Id { get; init; }

    public string? DisplayName { get; init; }

    public string? ConnectivityType { get; init; }

    public string? GatewayId { get; init; }

    public FabricConnectionDetails? ConnectionDetails { get; init; }
}
