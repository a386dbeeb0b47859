namespace PbiDiag.Services.Graph.Models;

public sealed record User
{
    public string? Id { get; init; }

    public string? DisplayName { get; init; }

    public string? UserPrincipalName { get; init; }

    public string? Mail { get; init; }

    public bool? AccountEnabled { get; init; }

    public string? UserType { get; init; }

    public bool? OnPremisesSyncEnabled { get; init; }

    public string? OnPremisesDomainName { get; init; }

    public DateTimeOffset? LastPasswordChangeDateTime { get; init; }

    public DateTimeOffset? SignInSessionsValidFromDateTime { get; init; }

    public DateTimeOffset? CreatedDateTime { get; init; }

    public DateTimeOffset? DeletedDateTime { get; init; }

    public string? PasswordPolicies { get; init; }

    public IReadOnlyList<AssignedPlan>? AssignedPlans { get; init; }
}
