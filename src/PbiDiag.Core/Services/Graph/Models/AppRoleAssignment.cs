namespace PbiDiag.Services.Graph.Models;

public sealed record AppRoleAssignment
{
    public string? Id { get; init; }

    public string? AppRoleId { get; init; }

    public string? PrincipalId { get; init; }

    public string? PrincipalType { get; init; }

    public string? PrincipalDisplayName { get; init; }

    public string? ResourceId { get; init; }

    public string? ResourceDisplayName { get; init; }

    public DateTimeOffset? CreatedDateTime { get; init; }
}
