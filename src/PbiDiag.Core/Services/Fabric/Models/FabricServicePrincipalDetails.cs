namespace PbiDiag.Services.Fabric.Models;

public sealed record FabricServicePrincipalDetails
{
    public string? AadAppId { get; init; }
}
