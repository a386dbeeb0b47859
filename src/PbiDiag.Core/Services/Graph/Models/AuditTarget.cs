namespace PbiDiag.Services.Graph.Models;

public sealed record AuditTarget
{
    public string? Id { get; init; }

    public string? DisplayName { get; init; }

    public string? Type { get; init; }

    public string? UserPrincipalName { get; init; }

    public IReadOnlyList<AuditChange>? ModifiedProperties { get; init; }
}
