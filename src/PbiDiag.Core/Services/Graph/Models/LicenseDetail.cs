namespace PbiDiag.Services.Graph.Models;

public sealed record LicenseDetail
{
    public string? SkuId { get; init; }

    public string? SkuPartNumber { get; init; }

    public IReadOnlyList<ServicePlan>? ServicePlans { get; init; }
}
