namespace PbiDiag.Facts.Cases;

/// <summary>What a token says of itself, as far as it is no secret. The token itself is gone by then.</summary>
public sealed record TokenClaims
{
    public string? TenantId { get; init; }

    public string? Audience { get; init; }

    public string? AppId { get; init; }

    /// <summary>Which key signed it.</summary>
    public string? KeyId { get; init; }

    public string? Issuer { get; init; }

    public string? Subject { get; init; }

    public DateTimeOffset? NotBefore { get; init; }

    public DateTimeOffset? Expires { get; init; }
}
