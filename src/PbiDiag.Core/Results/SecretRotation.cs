namespace PbiDiag.Results;

/// <summary>What a rotation did, step by step. The new secret's text is handed out beside it, once.</summary>
public sealed record SecretRotation
{
    public string? App { get; init; }

    public string? AppId { get; init; }

    public string? KeyId { get; init; }

    public string? Name { get; init; }

    public DateTimeOffset? End { get; init; }

    /// <summary>The token endpoint took it.</summary>
    public bool Proven { get; init; }

    /// <summary>The vault and name under which it was written; null where it was not.</summary>
    public string? VaultSecret { get; init; }

    /// <summary>The connections that it was meant for, each with what its test found afterwards.</summary>
    public TextList Connections { get; init; } = TextList.Empty;

    public TextList RemovedKeyIds { get; init; } = TextList.Empty;

    /// <summary>What was done, in order.</summary>
    public TextList Done { get; init; } = TextList.Empty;

    /// <summary>What was asked for and not done.</summary>
    public TextList NotDone { get; init; } = TextList.Empty;

    /// <summary>The new secret. Shown nowhere as text.</summary>
    public System.Security.SecureString? Secret { get; init; }

    public override string ToString() => $"{App}: {Name}";
}
