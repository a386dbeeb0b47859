namespace PbiDiag.Services.Fabric.Models;

/// <summary>A connection, as far as the caller may see it. It tells neither the account it uses nor an expiry.</summary>
public sealed record FabricConnection
{
    public string? Id { get; init; }

    public string? DisplayName { get; init; }

    public string? ConnectivityType { get; init; }

    public string? GatewayId { get; init; }

    public string? PrivacyLevel { get; init; }

    public FabricConnectionDetails? ConnectionDetails { get; init; }

    public FabricCredentialDetails? CredentialDetails { get; init; }

    public ConnectionRecency? ConnectionRecency { get; init; }
}
