namespace PbiDiag.Services.PowerBi.Models;

/// <summary>A run of a dataflow of the first generation. Its interface gives no error text.</summary>
public sealed record DataflowTransaction
{
    public string? Id { get; init; }

    public string? RefreshType { get; init; }

    public string? Status { get; init; }

    public DateTimeOffset? StartTime { get; init; }

    public DateTimeOffset? EndTime { get; init; }
}
