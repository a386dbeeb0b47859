namespace PbiDiag.Results;

/// <summary>What is known of the credential of a source, for one model that uses it.</summary>
public sealed record CredentialTest
{
    public string? Workspace { get; init; }

    public string? WorkspaceId { get; init; }

    public string? Dataset { get; init; }

    public string? DatasetId { get; init; }

    /// <summary>What the model or dataflow is; null where the row is of a source alone.</summary>
    public RefreshItemKind? Kind { get; init; }

    public string? SourceKind { get; init; }

    public string? Path { get; init; }

    public SourceConnectivity Connectivity { get; init; }

    public string? Gateway { get; init; }

    public string? GatewayId { get; init; }

    public string? Connection { get; init; }

    public string? DataSourceId { get; init; }

    public string? CredentialType { get; init; }

    public CredentialStatus Status { get; init; }

    public string? Code { get; init; }

    public string? RootCauseCode { get; init; }

    public string? Reason { get; init; }

    public Actor? Actor { get; init; }

    public string? Fix { get; init; }

    public CheckedWith CheckedWith { get; init; }

    public string? MissingPermission { get; init; }

    public string? LastRefreshStatus { get; init; }

    public DateTimeOffset? LastRefreshTime { get; init; }

    /// <summary>How many of the models looked at use the source; null where too many are looked at to know that when the row is written.</summary>
    public int? SharedBy { get; init; }

    public string? SettingsUrl { get; init; }

    public long DurationMs { get; init; }

    public override string ToString() => $"{SourceKind} {Path} {Status}";
}
