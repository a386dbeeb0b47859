namespace PbiDiag.Services.PowerBi.Models;

public sealed record GatewayPublicKey
{
    public string? Exponent { get; init; }

    public string? Modulus { get; init; }
}
