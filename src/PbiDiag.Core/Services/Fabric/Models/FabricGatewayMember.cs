namespace PbiDiag.Services.Fabric.Models;

public sealed record FabricGatewayMember
{
    public string? Id { get; init; }

    public string? DisplayName { get; init; }

    public bool? Enabled { get; init; }

    public string? Version { get; init; }

    public FabricPublicKey? PublicKey { get; init; }
}
