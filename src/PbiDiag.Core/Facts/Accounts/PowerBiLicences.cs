using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Facts.Accounts;

/// <summary>The best Power BI licence among service plans, whichever product brought them. https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference</summary>
public static class PowerBiLicences
{
    private static readonly Dictionary<string, PowerBiLicence> Plans = new(StringComparer.OrdinalIgnoreCase)
    {
        ["2049e525-b859-401b-b2a0-e0a31c4b1fe4"] = PowerBiLicence.Free,
        ["70d33638-9c74-4d01-bfd3-562de28bd4ba"] = PowerBiLicence.Pro,
        ["0bf3c642-7bb5-4ccc-884e-59d09df0266c"] = PowerBiLicence.PremiumPerUser,
    };

    public static PowerBiLicence Best(IEnumerable<LicenseDetail> licences) => licences
        .SelectMany(static licence => licence.ServicePlans ?? [])
        .Where(static plan => !string.Equals(plan.ProvisioningStatus, "Disabled", StringComparison.OrdinalIgnoreCase))
        .Select(static plan => plan.ServicePlanId is { } id && Plans.TryGetValue(id, out var known) ? known : PowerBiLicence.None)
        .DefaultIfEmpty(PowerBiLicence.None).Max();
}
