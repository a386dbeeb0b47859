namespace PbiDiag.Services.Fabric.Models;

public sealed record FabricUserDetails
{
    public string? UserPrincipalName { get; init; }
}
