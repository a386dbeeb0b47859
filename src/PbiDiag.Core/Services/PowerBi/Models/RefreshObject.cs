namespace PbiDiag.Services.PowerBi.Models;

public sealed record RefreshObject
{
    public string? Table { get; init; }

    public string? Partition { get; init; }

    public string? Status { get; init; }
}
