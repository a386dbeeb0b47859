namespace PbiDiag.Services.Graph.Models;

public sealed record Organization
{
    public string? Id { get; init; }

    public string? DisplayName { get; init; }

    public string? TenantType { get; init; }

    public IReadOnlyList<VerifiedDomain>? VerifiedDomains { get; init; }
}
