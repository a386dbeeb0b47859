namespace PbiDiag.Results;

/// <summary>A refresh that was asked for, and how it went as far as it was waited for.</summary>
public sealed record RefreshOutcome
{
    public string? Workspace { get; init; }

    public string? WorkspaceId { get; init; }

    public string? Dataset { get; init; }

    public string? DatasetId { get; init; }

    public string? RequestId { get; init; }

    /// <summary>Started where it was not waited for, otherwise as the service says.</summary>
    public string? Status { get; init; }

    public DateTimeOffset? StartTime { get; init; }

    public DateTimeOffset? EndTime { get; init; }

    public TimeSpan? Duration { get; init; }

    /// <summary>How often it was started: more than once only where a retry helps.</summary>
    public int Attempt { get; init; }

    /// <summary>True where one was under way already, and that one was waited for.</summary>
    public bool Joined { get; init; }

    public string? Code { get; init; }

    public string? RootCauseCode { get; init; }

    public string? Title { get; init; }

    public Actor? Actor { get; init; }

    public Retry? Retry { get; init; }

    public string? Text { get; init; }

    public override string ToString() => $"{Dataset} {Status}";
}
