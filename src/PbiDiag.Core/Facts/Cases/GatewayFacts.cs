using PbiDiag.Services.Fabric.Models;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Facts.Cases;

/// <summary>A gateway as both services tell of it.</summary>
public sealed record GatewayFacts(string Id)
{
    public string? Name { get; init; }

    /// <summary>As its administrators see it; null for others.</summary>
    public Gateway? Administered { get; init; }

    public FabricGateway? Fabric { get; init; }

    public Fact<FabricGatewayStatus> Status { get; init; } = FactOf.NotAsked<FabricGatewayStatus>();

    public Fact<IReadOnlyList<FabricGatewayMember>> Members { get; init; } = FactOf.NotAsked<IReadOnlyList<FabricGatewayMember>>();
}
