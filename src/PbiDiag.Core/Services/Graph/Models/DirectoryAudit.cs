namespace PbiDiag.Services.Graph.Models;

public sealed record DirectoryAudit
{
    public string? Id { get; init; }

    public DateTimeOffset? ActivityDateTime { get; init; }

    public string? ActivityDisplayName { get; init; }

    public string? Category { get; init; }

    public string? OperationType { get; init; }

    public string? Result { get; init; }

    public string? ResultReason { get; init; }

    public string? CorrelationId { get; init; }

    public string? LoggedByService { get; init; }

    public AuditInitiator? InitiatedBy { get; init; }

    public IReadOnlyList<AuditTarget>? TargetResources { get; init; }
}
