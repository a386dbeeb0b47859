namespace PbiDiag.Results;

/// <summary>A sign-in that stands: who, where, and what it may do as far as the token tells.</summary>
public sealed record PbiDiagContext
{
    public string Name { get; init; } = "";

    public string Environment { get; init; } = "";

    public string? TenantId { get; init; }

    /// <summary>A user's principal name, or the name or id of an app.</summary>
    public string? Identity { get; init; }

    public IdentityKind IdentityKind { get; init; }

    /// <summary>The way it signed in.</summary>
    public string Method { get; init; } = "";

    public string? AppId { get; init; }

    public string? ObjectId { get; init; }

    public TextList Roles { get; init; } = TextList.Empty;

    public TextList Scopes { get; init; } = TextList.Empty;

    /// <summary>When the token ends that proved the sign-in. A new one is got by itself where the way of signing in can.</summary>
    public DateTimeOffset ExpiresOn { get; init; }

    public DateTimeOffset ConnectedOn { get; init; }

    /// <summary>Whether cmdlets use it that name no other.</summary>
    public bool IsDefault { get; init; }

    /// <summary>What makes it usable in another runspace too. Its type is above this folder, and no user's business.</summary>
    internal object? Connection { get; init; }

    public override string ToString() => Name;
}
