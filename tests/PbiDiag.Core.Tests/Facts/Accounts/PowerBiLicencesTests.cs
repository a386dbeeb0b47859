using PbiDiag.Facts.Accounts;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Core.Tests.Facts.Accounts;

public sealed class PowerBiLicencesTests
{
    private const string Free = "2049e525-b859-401b-b2a0-e0a31c4b1fe4";
    private const string Pro = "70d33638-9c74-4d01-bfd3-562de28bd4ba";

    [Fact]
    public void The_best_plan_counts_whichever_product_brought_it() =>
        Assert.Equal(PowerBiLicence.Pro, PowerBiLicences.Best([Product("POWER_BI_STANDARD", (Free, "Success")), Product("SPE_E5", ("other", "Success"), (Pro, "Success"))]));

    [Fact]
    public void A_plan_that_was_switched_off_does_not_count() =>
        Assert.Equal(PowerBiLicence.Free, PowerBiLicences.Best([Product("SPE_E5", (Free, "Success"), (Pro, "Disabled"))]));

    [Fact]
    public void Without_a_plan_there_is_none() => Assert.Equal(PowerBiLicence.None, PowerBiLicences.Best([]));

    private static LicenseDetail Product(string name, params (string Id, string Status)[] plans) => new()
    {
        SkuPartNumber = name, ServicePlans = [.. plans.Select(static plan => new ServicePlan { ServicePlanId = plan.Id, ProvisioningStatus = plan.Status })],
    };
}
