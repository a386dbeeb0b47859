namespace PbiDiag.Services.Graph.Models;

public sealed record AuditIdentity
{
    public string? Id { get; init; }

    public string? DisplayName { get; init; }

    public string? UserPrincipalName { get; init; }

    public string? AppId { get; init; }

    public string? ServicePrincipalId { get; init; }

    public string? IpAddress { get; init; }
}
