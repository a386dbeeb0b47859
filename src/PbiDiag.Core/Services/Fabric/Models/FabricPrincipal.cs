namespace PbiDiag.Services.Fabric.Models;

public sealed record FabricPrincipal
{
    public string? Id { get; init; }

    public string? DisplayName { get; init; }

    public string? Type { get; init; }

    public FabricUserDetails? UserDetails { get; init; }

    public FabricServicePrincipalDetails? ServicePrincipalDetails { get; init; }
}
