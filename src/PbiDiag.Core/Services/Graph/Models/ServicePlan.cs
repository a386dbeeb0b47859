namespace PbiDiag.Services.Graph.Models;

public sealed record ServicePlan
{
    public string? ServicePlanId { get; init; }

    public string? ServicePlanName { get; init; }

    public string? ProvisioningStatus { get; init; }
}
