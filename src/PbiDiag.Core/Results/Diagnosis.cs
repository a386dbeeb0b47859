namespace PbiDiag.Results;

/// <summary>What failed, why, how that is known, who must act and what to run.</summary>
public sealed record Diagnosis
{
    /// <summary>What was asked about, in one line.</summary>
    public string Input { get; init; } = "";

    /// <summary>One sentence.</summary>
    public string Summary { get; init; } = "";

    public DiagnosisState State { get; init; }

    /// <summary>The id of the cause that ranks first; null where nothing is wrong or nothing can be said.</summary>
    public string? RootCause { get; init; }

    public string? Title { get; init; }

    /// <summary>How sure the root cause is.</summary>
    public Verdict? Verdict { get; init; }

    public int? Confidence { get; init; }

    /// <summary>Every code, the outermost first, those that the live tests brought last.</summary>
    public TextList Codes { get; init; } = TextList.Empty;

    public string? Code { get; init; }

    public string? RootCauseCode { get; init; }

    public Severity? Severity { get; init; }

    public Actor? Actor { get; init; }

    public Retry? Retry { get; init; }

    public TextList Fixes { get; init; } = TextList.Empty;

    public string? NextCommand { get; init; }

    public string? Workspace { get; init; }

    public string? WorkspaceId { get; init; }

    public string? Dataset { get; init; }

    public string? DatasetId { get; init; }

    public string? DataSource { get; init; }

    public string? DataSourceId { get; init; }

    public string? Gateway { get; init; }

    public string? AppId { get; init; }

    public string? UserPrincipalName { get; init; }

    public string? TenantId { get; init; }

    public DateTimeOffset? FailedAt { get; init; }

    /// <summary>The first failure of the row that the last one stands in.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>All causes, best first, with those that were ruled out or could not be checked.</summary>
    public ResultList<CauseFinding> Findings { get; init; } = new([]);

    public TextList MissingPermissions { get; init; } = TextList.Empty;

    /// <summary>What would help most to say more.</summary>
    public TextList Needed { get; init; } = TextList.Empty;

    /// <summary>The text as it was read, redacted.</summary>
    public string? Text { get; init; }

    public override string ToString() => Summary;
}
