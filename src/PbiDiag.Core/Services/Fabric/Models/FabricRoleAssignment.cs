namespace PbiDiag.Services.Fabric.Models;

public sealed record FabricRoleAssignment
{
    public string? Id { get; init; }

    public string? Role { get; init; }

    public FabricPrincipal? Principal { get; init; }
}
