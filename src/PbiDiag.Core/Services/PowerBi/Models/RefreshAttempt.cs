namespace PbiDiag.Services.PowerBi.Models;

public sealed record RefreshAttempt
{
    public int? AttemptId { get; init; }

    public string? Type { get; init; }

    public DateTimeOffset? StartTime { get; init; }

    public DateTimeOffset? EndTime { get; init; }

    public string? ServiceExceptionJson { get; init; }
}
