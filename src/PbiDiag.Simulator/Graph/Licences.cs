using System.Text.Json.Nodes;
using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Graph;

/// <summary>Licences as Graph names them.</summary>
internal static class Licences
{
    // https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference
    private static readonly Dictionary<Licence, (string Part, Guid Sku, string Plan, Guid PlanId)> Known = new()
    {
        [Licence.EntraP1] = ("AAD_PREMIUM", new("078d2b04-f1bd-4111-bbd4-b4b1b354cef4"), "AAD_PREMIUM", new("41781fb2-bc02-4b7c-bd55-b576c07bb09d")),
        [Licence.EntraP2] = ("AAD_PREMIUM_P2", new("84a661c4-e949-4bd2-a560-ed7766fcaf2b"), "AAD_PREMIUM_P2", new("eec0eb4f-6444-4f95-aba0-50c24d67f998")),
        [Licence.WorkloadIdentities] = ("Workload_Identities_Premium_CN", new("52cdf00e-8303-4223-a749-ff69a13e2dd0"), "AAD_WRKLDID_P2", new("7dc0e92d-bf15-401d-907e-0884efe7c760")),
        [Licence.PowerBIFree] = ("POWER_BI_STANDARD", new("a403ebcc-fae0-4ca2-8c8c-7a907fd6c235"), "BI_AZURE_P0", new("2049e525-b859-401b-b2a0-e0a31c4b1fe4")),
        [Licence.PowerBIPro] = ("POWER_BI_PRO", new("f8a1db68-be16-40ed-86d5-cb42ce701560"), "BI_AZURE_P2", new("70d33638-9c74-4d01-bfd3-562de28bd4ba")),
        [Licence.PowerBIPremiumPerUser] = ("PBI_PREMIUM_PER_USER", new("c1d032e0-5619-4761-9b5c-75b6831e1711"), "BI_AZURE_P3", new("0bf3c642-7bb5-4ccc-884e-59d09df0266c")),
    };

    public static Guid SkuId(Licence licence) => Known[licence].Sku;

    public static JsonObject Details(Licence licence)
    {
        var known = Known[licence];
        return new()
        {
            ["id"] = known.Sku.ToString("N"), ["skuId"] = known.Sku.ToString(), ["skuPartNumber"] = known.Part,
            ["servicePlans"] = new JsonArray(new JsonObject
            {
                ["servicePlanId"] = known.PlanId.ToString(), ["servicePlanName"] = known.Plan, ["provisioningStatus"] = "Success", ["appliesTo"] = "User",
            }),
        };
    }

    public static JsonObject Plan(Licence licence, DateTimeOffset? assigned) => new()
    {
        ["assignedDateTime"] = Json.Time(assigned), ["capabilityStatus"] = "Enabled",
        ["service"] = Known[licence].Plan.StartsWith("BI_", StringComparison.Ordinal) ? "PowerBI" : "AADPremiumService", ["servicePlanId"] = Known[licence].PlanId.ToString(),
    };

    public static JsonObject Subscribed(Licence licence, int used)
    {
        var shape = Details(licence);
        shape["capabilityStatus"] = "Enabled";
        shape["consumedUnits"] = used;
        shape["appliesTo"] = "User";
        shape["prepaidUnits"] = new JsonObject { ["enabled"] = used + 10, ["suspended"] = 0, ["warning"] = 0, ["lockedOut"] = 0 };
        return shape;
    }

    public static bool HasPremium(TenantState tenant) => tenant.Scenario.Tenant.Licences.Exists(licence => licence is Licence.EntraP1 or Licence.EntraP2);

    public static RefusedException NotPremium(GraphService service, Call call) => service.Refusal(
        call, 403, "Authentication_RequestFromNonPremiumTenantOrB2CTenant", "Neither tenant is B2C or tenant doesn't have premium license");
}
