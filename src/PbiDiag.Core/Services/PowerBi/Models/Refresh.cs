namespace PbiDiag.Services.PowerBi.Models;

/// <summary>One entry of a refresh history.</summary>
public sealed record Refresh
{
    public string? Id { get; init; }

    public string? RequestId { get; init; }

    /// <summary>Open: values come that no list names.</summary>
    public string? RefreshType { get; init; }

    /// <summary>Unknown means in progress or not known.</summary>
    public string? Status { get; init; }

    public string? ExtendedStatus { get; init; }

    public DateTimeOffset? StartTime { get; init; }

    public DateTimeOffset? EndTime { get; init; }

    /// <summary>JSON inside a text.</summary>
    public string? ServiceExceptionJson { get; init; }

    public IReadOnlyList<RefreshAttempt>? RefreshAttempts { get; init; }
}
