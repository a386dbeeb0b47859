namespace PbiDiag.Results;

/// <summary>A source of a model or dataflow, of a gateway, or a connection.</summary>
public sealed record DataSourceInfo
{
    public string? Workspace { get; init; }

    public string? WorkspaceId { get; init; }

    public string? Dataset { get; init; }

    public string? DatasetId { get; init; }

    /// <summary>What the model or dataflow is; null where the row is of a source alone.</summary>
    public RefreshItemKind? Kind { get; init; }

    public string? Name { get; init; }

    public string? SourceKind { get; init; }

    public string? Server { get; init; }

    public string? Database { get; init; }

    public string? Url { get; init; }

    public string? Path { get; init; }

    public SourceConnectivity Connectivity { get; init; }

    public string? Gateway { get; init; }

    public string? GatewayId { get; init; }

    public string? Connection { get; init; }

    public string? DataSourceId { get; init; }

    public string? CredentialType { get; init; }

    public string? PrivacyLevel { get; init; }

    public string? SingleSignOnType { get; init; }

    /// <summary>Who may use it; empty where the caller may not ask.</summary>
    public TextList Users { get; init; } = TextList.Empty;

    /// <summary>The models and dataflows that use it, of those that were looked at.</summary>
    public TextList Models { get; init; } = TextList.Empty;

    /// <summary>The same as workspace id and model id with a slash between them, in the same order.</summary>
    public TextList ModelIds { get; init; } = TextList.Empty;

    /// <summary>How many of those there are; null where they are not counted.</summary>
    public int? SharedBy { get; init; }

    public override string ToString() => $"{SourceKind} {Path}";
}
