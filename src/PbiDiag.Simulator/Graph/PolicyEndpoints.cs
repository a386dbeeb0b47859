using System.Text.Json.Nodes;
using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Graph;

/// <summary>Conditional Access policies and risky users. One request a second for all of them together.</summary>
internal sealed class PolicyEndpoints(GraphService service)
{
    private readonly TenantState _tenant = service.Tenant;

    public void Map()
    {
        var read = Access.Permission("Policy.Read.All", "Policy.Read.ConditionalAccess");
        var risk = Access.Permission("IdentityRiskyUser.Read.All", "IdentityRiskyUser.ReadWrite.All");
        service.Map("GET", "/identity/conditionalAccess/policies", read, call => Limited(call, () =>
            new GraphPage(service, call).Of(_tenant.Scenario.ConditionalAccessPolicies, Shape, "identity/conditionalAccess/policies")));
        service.Map("GET", "/identity/conditionalAccess/policies/{id}", read, call => Limited(call, () => new GraphPage(service, call).One(
            Shape(_tenant.Scenario.ConditionalAccessPolicies.Find(policy => policy.Id == call.Id("id")) ?? throw service.NotFound(call, call.Route["id"])), "identity/conditionalAccess/policies")));
        service.Map("GET", "/identity/conditionalAccess/namedLocations", read, call => Limited(call, () =>
            new GraphPage(service, call).Of(Array.Empty<JsonObject>(), one => one, "identity/conditionalAccess/namedLocations")));
        service.Map("GET", "/identityProtection/riskyUsers", risk, call => Risky(call, () =>
            new GraphPage(service, call).Of(_tenant.Directory.Users.Where(user => user.Risk != "none"), Shape, "identityProtection/riskyUsers")));
        service.Map("GET", "/identityProtection/riskyUsers/{id}", risk, call => Risky(call, () =>
            new GraphPage(service, call).One(Shape(_tenant.Directory.User(call.Route["id"]) is { Risk: not "none" } user ? user : throw service.NotFound(call, call.Route["id"])), "identityProtection/riskyUsers")));
    }

    private Answer Limited(Call call, Func<Answer> handle)
    {
        service.Limit(call, "graph.conditionalAccess", withRetryAfter: false);
        return handle();
    }

    private Answer Risky(Call call, Func<Answer> handle) =>
        _tenant.Scenario.Tenant.Licences.Contains(Licence.EntraP2) ? Limited(call, handle)
            : throw service.Refusal(call, 403, "Forbidden", "Your tenant is not licensed for this feature.");

    private JsonObject Shape(ConditionalAccessPolicy policy) => new()
    {
        ["id"] = policy.Id.ToString(),
        ["templateId"] = null,
        ["displayName"] = policy.Name,
        ["createdDateTime"] = Json.Time(policy.Created),
        ["modifiedDateTime"] = Json.Time(policy.Modified),
        ["state"] = policy.State switch { PolicyStatus.Enabled => "enabled", PolicyStatus.Disabled => "disabled", _ => "enabledForReportingButNotEnforced" },
        ["conditions"] = new JsonObject
        {
            ["clientAppTypes"] = new JsonArray("all"),
            ["servicePrincipalRiskLevels"] = new JsonArray(),
            ["signInRiskLevels"] = new JsonArray(),
            ["userRiskLevels"] = new JsonArray(),
            ["platforms"] = null,
            ["devices"] = null,
            ["locations"] = policy.Locations.Count == 0 ? null : new JsonObject { ["includeLocations"] = Strings(policy.Locations), ["excludeLocations"] = new JsonArray() },
            ["applications"] = new JsonObject
            {
                ["includeApplications"] = Strings(policy.Resources.Select(Resources)), ["excludeApplications"] = Strings(policy.ExceptResources.Select(Resources)),
                ["includeUserActions"] = new JsonArray(), ["includeAuthenticationContextClassReferences"] = new JsonArray(),
            },
            ["users"] = new JsonObject
            {
                ["includeUsers"] = policy.Users.Count == 0 ? new JsonArray("None") : Ids(policy.Users, isGroup: false),
                ["excludeUsers"] = Ids(policy.ExceptUsers, isGroup: false), ["includeGroups"] = Ids(policy.Users, isGroup: true), ["excludeGroups"] = Ids(policy.ExceptUsers, isGroup: true),
                ["includeRoles"] = new JsonArray(), ["excludeRoles"] = new JsonArray(),
            },
            ["clientApplications"] = policy.ServicePrincipals.Count == 0 ? null : new JsonObject
            {
                ["includeServicePrincipals"] = Principals(policy.ServicePrincipals), ["excludeServicePrincipals"] = Principals(policy.ExceptServicePrincipals),
            },
        },
        ["grantControls"] = policy.Grant.Count == 0 ? null : new JsonObject
        {
            ["operator"] = "OR", ["builtInControls"] = Strings(policy.Grant), ["customAuthenticationFactors"] = new JsonArray(), ["termsOfUse"] = new JsonArray(),
        },
        ["sessionControls"] = policy.SignInFrequencyHours is not { } hours ? null : new JsonObject
        {
            ["signInFrequency"] = new JsonObject
            {
                ["isEnabled"] = true, ["type"] = "hours", ["value"] = hours, ["authenticationType"] = "primaryAndSecondaryAuthentication", ["frequencyInterval"] = "timeBased",
            },
        },
    };

    private string Resources(string name) => Resource.ByKey(name)?.AppId.ToString() ?? _tenant.Directory.App(name)?.AppId.ToString() ?? name;

    private JsonArray Ids(IEnumerable<string> names, bool isGroup) => Strings(names.Select(name =>
        isGroup ? _tenant.Directory.Group(name)?.Id.ToString() : name == "All" ? name : _tenant.Directory.User(name)?.Id.ToString()).OfType<string>());

    private JsonArray Principals(IEnumerable<string> names) =>
        Strings(names.Select(name => name == "All" ? "ServicePrincipalsInMyTenant" : _tenant.Directory.App(name)?.ServicePrincipalId.ToString() ?? name));

    private JsonObject Shape(UserAccount user) => new()
    {
        ["id"] = user.Id.ToString(), ["isDeleted"] = false, ["isProcessing"] = false, ["riskLevel"] = user.Risk, ["riskState"] = "atRisk", ["riskDetail"] = "none",
        ["riskLastUpdatedDateTime"] = Json.Time(_tenant.Scenario.Clock.Now!.Value.AddHours(-12)), ["userDisplayName"] = user.DisplayName, ["userPrincipalName"] = user.Name,
    };

    private static JsonArray Strings(IEnumerable<string> values) => [.. values.Select(value => JsonValue.Create(value))];
}
