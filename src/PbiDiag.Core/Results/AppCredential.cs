namespace PbiDiag.Results;

/// <summary>One credential of an app registration or enterprise app, and how long it lasts. No part of a secret is in it.</summary>
public sealed record AppCredential
{
    public string? App { get; init; }

    public string? AppId { get; init; }

    public string? ObjectId { get; init; }

    public AppObjectKind Kind { get; init; }

    public AppCredentialType CredentialType { get; init; }

    public string? KeyId { get; init; }

    public string? Name { get; init; }

    public DateTimeOffset? Start { get; init; }

    /// <summary>Null for a federated credential: it has no end.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>Whole days; below zero once it has ended.</summary>
    public int? DaysLeft { get; init; }

    public CredentialState State { get; init; }

    /// <summary>One of its kind that is valid and ends later stands beside it.</summary>
    public bool Superseded { get; init; }

    /// <summary>No other credential that was read is valid: its end stops the app.</summary>
    public bool OnlyValid { get; init; }

    /// <summary>For SAML: whether the app signs with it now. Null where that is not said.</summary>
    public bool? Active { get; init; }

    public TextList Owners { get; init; } = TextList.Empty;

    public TextList UsedBy { get; init; } = TextList.Empty;

    public DateTimeOffset? LastUsed { get; init; }

    public VaultMatch Vault { get; init; }

    public string? VaultSecret { get; init; }

    public DateTimeOffset? VaultEnd { get; init; }

    public string? Fix { get; init; }

    public override string ToString() => $"{App}: {Name ?? KeyId}";
}
