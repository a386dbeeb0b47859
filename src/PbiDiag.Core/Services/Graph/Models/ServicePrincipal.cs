namespace PbiDiag.Services.Graph.Models;

/// <summary>An enterprise application.</summary>
public sealed record ServicePrincipal
{
    public string? Id { get; init; }

    public string? AppId { get; init; }

    public string? DisplayName { get; init; }

    public string? ServicePrincipalType { get; init; }

    public bool? AccountEnabled { get; init; }

    /// <summary>Whether only those assigned to it may sign in to it.</summary>
    public bool? AppRoleAssignmentRequired { get; init; }

    public string? AppOwnerOrganizationId { get; init; }

    public string? SignInAudience { get; init; }

    public string? PreferredSingleSignOnMode { get; init; }

    public string? PreferredTokenSigningKeyThumbprint { get; init; }

    public IReadOnlyList<string>? NotificationEmailAddresses { get; init; }

    public IReadOnlyList<string>? ReplyUrls { get; init; }

    public IReadOnlyList<string>? ServicePrincipalNames { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }

    public IReadOnlyList<PasswordCredential>? PasswordCredentials { get; init; }

    public IReadOnlyList<KeyCredential>? KeyCredentials { get; init; }

    public IReadOnlyList<AppRole>? AppRoles { get; init; }

    public IReadOnlyList<PermissionScope>? Oauth2PermissionScopes { get; init; }

    public string? DisabledByMicrosoftStatus { get; init; }
}
