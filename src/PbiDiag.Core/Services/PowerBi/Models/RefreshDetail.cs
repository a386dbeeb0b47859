namespace PbiDiag.Services.PowerBi.Models;

/// <summary>An enhanced refresh, seen closely.</summary>
public sealed record RefreshDetail
{
    public string? Type { get; init; }

    public string? CommitMode { get; init; }

    public string? Status { get; init; }

    public string? ExtendedStatus { get; init; }

    public string? CurrentRefreshType { get; init; }

    public int? NumberOfAttempts { get; init; }

    public DateTimeOffset? StartTime { get; init; }

    public DateTimeOffset? EndTime { get; init; }

    public IReadOnlyList<RefreshObject>? Objects { get; init; }

    public IReadOnlyList<RefreshMessage>? Messages { get; init; }

    public IReadOnlyList<RefreshAttempt>? RefreshAttempts { get; init; }
}
