namespace PbiDiag.Services.Graph.Models;

public sealed record AuditChange
{
    public string? DisplayName { get; init; }

    public string? OldValue { get; init; }

    public string? NewValue { get; init; }
}
