namespace PbiDiag.Services.Graph.Models;

/// <summary>One row of the sign-in log.</summary>
public sealed record SignInRow
{
    public string? Id { get; init; }

    public DateTimeOffset? CreatedDateTime { get; init; }

    public string? UserId { get; init; }

    /// <summary>Lower case, and without the #EXT# of guests.</summary>
    public string? UserPrincipalName { get; init; }

    public string? UserDisplayName { get; init; }

    public string? AppId { get; init; }

    public string? AppDisplayName { get; init; }

    public string? ResourceId { get; init; }

    public string? ResourceDisplayName { get; init; }

    public string? ServicePrincipalId { get; init; }

    public string? ServicePrincipalName { get; init; }

    /// <summary>Beta only.</summary>
    public string? ServicePrincipalCredentialKeyId { get; init; }

    public string? ServicePrincipalCredentialThumbprint { get; init; }

    public string? ClientCredentialType { get; init; }

    /// <summary>Beta only.</summary>
    public IReadOnlyList<string>? SignInEventTypes { get; init; }

    public string? AuthenticationRequirement { get; init; }

    public IReadOnlyList<AuthenticationDetail>? AuthenticationDetails { get; init; }

    public string? IpAddress { get; init; }

    public string? ClientAppUsed { get; init; }

    public string? CorrelationId { get; init; }

    public bool? IsInteractive { get; init; }

    public string? ConditionalAccessStatus { get; init; }

    public IReadOnlyList<AppliedPolicy>? AppliedConditionalAccessPolicies { get; init; }

    public SignInStatus? Status { get; init; }

    public SignInLocation? Location { get; init; }

    public DeviceDetail? DeviceDetail { get; init; }

    public string? RiskState { get; init; }

    public string? RiskDetail { get; init; }

    public string? RiskLevelDuringSignIn { get; init; }

    public string? ResourceTenantId { get; init; }

    public string? HomeTenantId { get; init; }

    public string? UserAgent { get; init; }
}
