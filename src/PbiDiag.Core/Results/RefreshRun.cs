namespace PbiDiag.Results;

/// <summary>One refresh of a model or a dataflow, or one attempt of it, with its error recognised.</summary>
public sealed record RefreshRun
{
    /// <summary>Empty for My workspace.</summary>
    public string? Workspace { get; init; }

    public string? WorkspaceId { get; init; }

    public string? Dataset { get; init; }

    public string? DatasetId { get; init; }

    public RefreshItemKind Kind { get; init; }

    /// <summary>Scheduled, OnDemand, ViaApi and others: the service adds to them.</summary>
    public string? RefreshType { get; init; }

    /// <summary>Completed, Failed, Cancelled, Disabled, InProgress, or a word that is new.</summary>
    public string? Status { get; init; }

    public DateTimeOffset? StartTime { get; init; }

    public DateTimeOffset? EndTime { get; init; }

    public TimeSpan? Duration { get; init; }

    public string? RequestId { get; init; }

    /// <summary>How many attempts it took; with one row an attempt, which of them this is.</summary>
    public int? Attempt { get; init; }

    /// <summary>Data or Query, where the row is an attempt.</summary>
    public string? AttemptType { get; init; }

    public string? Code { get; init; }

    public string? RootCauseCode { get; init; }

    public string? Title { get; init; }

    public Actor? Actor { get; init; }

    public Retry? Retry { get; init; }

    /// <summary>How many refreshes in a row have failed, up to this one; null where the history is not told.</summary>
    public int? FailureStreak { get; init; }

    /// <summary>When the first of those began; null where there is none, or where it may be older than the history that the service keeps.</summary>
    public DateTimeOffset? StreakStart { get; init; }

    /// <summary>The end of the last good refresh before this one; null where the history shows none.</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>When that one began: what was changed after this may be what broke the next.</summary>
    public DateTimeOffset? LastSuccessStart { get; init; }

    /// <summary>The end of the first good refresh after this one; null where there is none.</summary>
    public DateTimeOffset? NextSuccess { get; init; }

    public DateTimeOffset? NextRun { get; init; }

    /// <summary>True where the schedule is switched off; null where that is not known.</summary>
    public bool? ScheduleDisabled { get; init; }

    /// <summary>Why something is not told.</summary>
    public string? Note { get; init; }

    /// <summary>The service's own words, with secrets redacted.</summary>
    public string? Text { get; init; }

    public override string ToString() => $"{Dataset} {Status}";
}
