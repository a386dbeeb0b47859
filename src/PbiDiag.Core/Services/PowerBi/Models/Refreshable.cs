namespace PbiDiag.Services.PowerBi.Models;

/// <summary>A model with the sum of its refreshes of the last week.</summary>
public sealed record Refreshable
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Kind { get; init; }

    public DateTimeOffset? StartTime { get; init; }

    public DateTimeOffset? EndTime { get; init; }

    public int? RefreshCount { get; init; }

    public int? RefreshFailures { get; init; }

    /// <summary>In seconds.</summary>
    public double? AverageDuration { get; init; }

    public double? MedianDuration { get; init; }

    public int? RefreshesPerDay { get; init; }

    public Refresh? LastRefresh { get; init; }

    public RefreshSchedule? RefreshSchedule { get; init; }

    public IReadOnlyList<string>? ConfiguredBy { get; init; }

    public NamedRef? Capacity { get; init; }

    public NamedRef? Group { get; init; }
}
