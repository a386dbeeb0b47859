namespace PbiDiag.Services.Graph.Models;

/// <summary>When a credential of an app was last used; beta.</summary>
public sealed record CredentialActivity
{
    public string? Id { get; init; }

    public string? AppId { get; init; }

    public string? AppObjectId { get; init; }

    public string? ServicePrincipalObjectId { get; init; }

    public string? KeyId { get; init; }

    public string? KeyType { get; init; }

    public string? KeyUsage { get; init; }

    public string? ResourceId { get; init; }

    public string? CredentialOrigin { get; init; }

    public DateTimeOffset? ExpirationDateTime { get; init; }

    public LastSignIn? SignInActivity { get; init; }
}
