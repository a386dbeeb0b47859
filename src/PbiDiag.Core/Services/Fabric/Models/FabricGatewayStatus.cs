namespace PbiDiag.Services.Fabric.Models;

/// <summary>Online can come with error details: one member may be off.</summary>
public sealed record FabricGatewayStatus
{
    public string? Status { get; init; }

    public string? GatewayVersion { get; init; }

    public string? GatewayUpgradeState { get; init; }

    public IReadOnlyList<FabricError>? ErrorDetails { get; init; }
}
