namespace PbiDiag.Results;

/// <summary>What became of a credential when it was tried.</summary>
public sealed record AppSecretTest
{
    public string? AppId { get; init; }

    public string? App { get; init; }

    public string? TenantId { get; init; }

    public AppCredentialType CredentialType { get; init; }

    public string? Scope { get; init; }

    public SecretOutcome Outcome { get; init; }

    /// <summary>Null where no answer came.</summary>
    public bool? Works { get; init; }

    public string? Code { get; init; }

    public string? Message { get; init; }

    /// <summary>What looks odd, found without a network.</summary>
    public TextList Lint { get; init; } = TextList.Empty;

    /// <summary>The key in the directory that this one seems to be; null where that cannot be told.</summary>
    public string? KeyId { get; init; }

    public string? KeyName { get; init; }

    public DateTimeOffset? KeyEnd { get; init; }

    /// <summary>What the directory says of the app's keys.</summary>
    public string? KeyNote { get; init; }

    public string? Permission { get; init; }

    public string? CorrelationId { get; init; }

    public string? TraceId { get; init; }

    public DateTimeOffset? Time { get; init; }

    public string? Fix { get; init; }

    public override string ToString() => $"{AppId}: {Outcome}";
}
