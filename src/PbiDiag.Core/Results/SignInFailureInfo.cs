namespace PbiDiag.Results;

/// <summary>A sign-in that did not come off, as the log has it and as the catalogue knows it.</summary>
public sealed record SignInFailureInfo
{
    public DateTimeOffset? Time { get; init; }

    public SignInKind Kind { get; init; }

    public string? UserPrincipalName { get; init; }

    public string? App { get; init; }

    public string? AppId { get; init; }

    public string? Resource { get; init; }

    /// <summary>Such as AADSTS53003.</summary>
    public string? Code { get; init; }

    public string? Title { get; init; }

    /// <summary>The log's own sentence.</summary>
    public string? Reason { get; init; }

    public string? Details { get; init; }

    public Category? Category { get; init; }

    public Actor? Actor { get; init; }

    public Retry? Retry { get; init; }

    /// <summary>success, failure or notApplied; null where the log does not say.</summary>
    public string? ConditionalAccess { get; init; }

    /// <summary>The policies that were looked at and came to something, with their result.</summary>
    public TextList Policies { get; init; } = TextList.Empty;

    /// <summary>What it takes to see the policies, where they are hidden.</summary>
    public string? Permission { get; init; }

    public TextList Authentication { get; init; } = TextList.Empty;

    public string? Requirement { get; init; }

    public string? IpAddress { get; init; }

    public string? Location { get; init; }

    public string? Client { get; init; }

    /// <summary>The key that the app signed in with.</summary>
    public string? KeyId { get; init; }

    public string? CorrelationId { get; init; }

    public string? RequestId { get; init; }

    public TextList Fixes { get; init; } = TextList.Empty;

    public override string ToString() => $"{Time:O} {Code} {UserPrincipalName ?? App}";
}
