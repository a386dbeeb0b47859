namespace PbiDiag.Results;

/// <summary>
/// What a text says and what it means. Name, title and meaning are those of <see cref="Code"/>. Where that code is only an envelope or is
/// not in the catalogue, category, severity, retry, actor, causes and fixes are those of what it holds.
/// </summary>
public sealed record ErrorInfo
{
    /// <summary>What a person would look up first. Null where the text holds no code.</summary>
    public string? Code { get; init; }

    public string? Name { get; init; }

    public string? Title { get; init; }

    public Severity? Severity { get; init; }

    public Category? Category { get; init; }

    public Family? Family { get; init; }

    public string? Meaning { get; init; }

    public TextList Causes { get; init; } = TextList.Empty;

    public TextList Fixes { get; init; } = TextList.Empty;

    public Retry? Retry { get; init; }

    public Actor? Actor { get; init; }

    public Unattended? Unattended { get; init; }

    /// <summary>Codes that it is mistaken for, each with how to tell the two apart; then what else there is to say about that.</summary>
    public TextList TellApart { get; init; } = TextList.Empty;

    public TextList Related { get; init; } = TextList.Empty;

    public TextList Sources { get; init; } = TextList.Empty;

    /// <summary>The deepest specific code of the chain; the same as <see cref="Code"/> where nothing deeper is known.</summary>
    public string? RootCauseCode { get; init; }

    /// <summary>Every code in the text, the outermost first.</summary>
    public TextList Codes { get; init; } = TextList.Empty;

    public MatchedBy MatchedBy { get; init; }

    public Confidence Confidence { get; init; }

    /// <summary>When the error happened. Null where the text leaves the zone or the order of day and month open.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    public string? CorrelationId { get; init; }

    public string? TraceId { get; init; }

    public string? RequestId { get; init; }

    public string? ActivityId { get; init; }

    public string? RootActivityId { get; init; }

    public string? ClusterUri { get; init; }

    public string? TenantId { get; init; }

    public string? AppId { get; init; }

    public string? UserPrincipalName { get; init; }

    public int? HttpStatus { get; init; }

    public string? OAuthError { get; init; }

    public string? SubError { get; init; }

    public string? DataSourceKind { get; init; }

    public string? DataSource { get; init; }

    public string? Server { get; init; }

    public string? Database { get; init; }

    public string? Table { get; init; }

    /// <summary>The source's own number, or the result code underneath where there is no other.</summary>
    public string? NativeErrorCode { get; init; }

    /// <summary>The log file that the text stands in.</summary>
    public string? Path { get; init; }

    public long? Line { get; init; }

    /// <summary>The input, with tokens, secrets and passwords redacted.</summary>
    public string? Text { get; init; }

    public override string ToString() => Code ?? Title ?? nameof(MatchedBy.None);
}
