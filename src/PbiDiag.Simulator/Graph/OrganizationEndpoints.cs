using System.Text.Json.Nodes;
using PbiDiag.Simulator.Entra;
using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Graph;

/// <summary>The organisation, its domains and its licences.</summary>
internal sealed class OrganizationEndpoints(GraphService service)
{
    private readonly TenantState _tenant = service.Tenant;

    public void Map()
    {
        var read = Access.Permission("Organization.Read.All", "Directory.Read.All");
        service.Map("GET", "/organization", read, call => new GraphPage(service, call).Of([_tenant.Scenario.Tenant], Organization, "organization"));
        service.Map("GET", "/domains", Access.Permission("Domain.Read.All", "Directory.Read.All", "Organization.Read.All"), call =>
            new GraphPage(service, call).Of(new[] { _tenant.Scenario.Tenant.Domain, TenantNames.InitialDomain(_tenant) }, Domain, "domains"));
        service.Map("GET", "/subscribedSkus", read, call => new GraphPage(service, call).Of(
            _tenant.Scenario.Tenant.Licences.Where(licence => licence != Licence.None),
            licence => Licences.Subscribed(licence, _tenant.Directory.Users.Count(user => user.Licences.Contains(licence))), "subscribedSkus"));
    }

    private JsonObject Organization(TenantSettings tenant) => new()
    {
        ["id"] = _tenant.TenantId.ToString(), ["displayName"] = tenant.DisplayName, ["countryLetterCode"] = tenant.Country, ["tenantType"] = "AAD",
        ["assignedPlans"] = new JsonArray([.. tenant.Licences.Where(licence => licence is Licence.EntraP1 or Licence.EntraP2).Select(licence => (JsonNode)new JsonObject
        {
            ["assignedDateTime"] = Json.Time(_tenant.Scenario.Clock.Now!.Value.AddDays(-1000)), ["capabilityStatus"] = "Enabled", ["service"] = "AADPremiumService",
            ["servicePlanId"] = (string?)Licences.Details(licence)["servicePlans"]![0]!["servicePlanId"],
        })]),
        ["verifiedDomains"] = new JsonArray([.. new[] { tenant.Domain, TenantNames.InitialDomain(_tenant) }.Select((name, index) => (JsonNode)new JsonObject
        {
            ["capabilities"] = "Email, OfficeCommunicationsOnline", ["isDefault"] = index == 0, ["isInitial"] = index == 1, ["name"] = name, ["type"] = "Managed",
        })]),
    };

    private JsonObject Domain(string name) => new()
    {
        ["id"] = name, ["authenticationType"] = "Managed", ["availabilityStatus"] = null, ["isAdminManaged"] = true, ["isDefault"] = name == _tenant.Scenario.Tenant.Domain,
        ["isInitial"] = name != _tenant.Scenario.Tenant.Domain, ["isRoot"] = true, ["isVerified"] = true, ["supportedServices"] = new JsonArray("Email"),
    };
}
