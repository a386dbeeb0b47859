namespace PbiDiag.Services.PowerBi.Models;

/// <summary>A gateway cluster.</summary>
public sealed record Gateway
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Type { get; init; }

    public string? GatewayStatus { get; init; }

    /// <summary>JSON inside a text.</summary>
    public string? GatewayAnnotation { get; init; }

    public GatewayPublicKey? PublicKey { get; init; }
}
