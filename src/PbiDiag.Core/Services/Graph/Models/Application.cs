namespace PbiDiag.Services.Graph.Models;

/// <summary>An app registration.</summary>
public sealed record Application
{
    public string? Id { get; init; }

    public string? AppId { get; init; }

    public string? DisplayName { get; init; }

    public DateTimeOffset? CreatedDateTime { get; init; }

    public DateTimeOffset? DeletedDateTime { get; init; }

    public string? SignInAudience { get; init; }

    public string? PublisherDomain { get; init; }

    public IReadOnlyList<string>? IdentifierUris { get; init; }

    public IReadOnlyList<PasswordCredential>? PasswordCredentials { get; init; }

    public IReadOnlyList<KeyCredential>? KeyCredentials { get; init; }

    public RedirectPlatform? Web { get; init; }

    public RedirectPlatform? Spa { get; init; }

    public RedirectPlatform? PublicClient { get; init; }

    public ApplicationApi? Api { get; init; }

    public IReadOnlyList<RequiredResource>? RequiredResourceAccess { get; init; }

    public bool? IsFallbackPublicClient { get; init; }

    public string? DisabledByMicrosoftStatus { get; init; }
}
