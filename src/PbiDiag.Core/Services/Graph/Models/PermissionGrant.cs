namespace PbiDiag.Services.Graph.Models;

public sealed record PermissionGrant
{
    public string? Id { get; init; }

    public string? ClientId { get; init; }

    public string? ConsentType { get; init; }

    public string? PrincipalId { get; init; }

    public string? ResourceId { get; init; }

    public string? Scope { get; init; }
}
