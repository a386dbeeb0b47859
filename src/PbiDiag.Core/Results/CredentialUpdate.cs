namespace PbiDiag.Results;

/// <summary>A credential that was stored, and what came of it.</summary>
public sealed record CredentialUpdate
{
    public string? SourceKind { get; init; }

    public string? Path { get; init; }

    public SourceConnectivity Connectivity { get; init; }

    public string? Gateway { get; init; }

    public string? GatewayId { get; init; }

    public string? Connection { get; init; }

    public string? DataSourceId { get; init; }

    /// <summary>The kind that was stored.</summary>
    public string? CredentialType { get; init; }

    /// <summary>Whether the service took it.</summary>
    public bool Updated { get; init; }

    /// <summary>What the test after the write found.</summary>
    public CredentialStatus Status { get; init; }

    public string? Code { get; init; }

    public string? RootCauseCode { get; init; }

    public string? Reason { get; init; }

    public Actor? Actor { get; init; }

    public string? Fix { get; init; }

    /// <summary>The models that were refreshed, each with how it went.</summary>
    public TextList Refreshes { get; init; } = TextList.Empty;

    /// <summary>Whether the trouble is gone: the test is good, and each refresh that was asked for too. Null where that could not be told.</summary>
    public bool? Solved { get; init; }

    public override string ToString() => $"{SourceKind} {Path} {Status}";
}
