namespace PbiDiag.Services.Fabric.Models;

public sealed record FabricPublicKey
{
    public string? Exponent { get; init; }

    public string? Modulus { get; init; }
}
