namespace PbiDiag.Services.Graph.Models;

public sealed record AssignedPlan
{
    public string? Service { get; init; }

    public string? ServicePlanId { get; init; }

    public string? CapabilityStatus { get; init; }

    public DateTimeOffset? AssignedDateTime { get; init; }
}
