using System.Text.Json.Nodes;
using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Graph;

/// <summary>Delegated permissions that an administrator has consented to.</summary>
internal sealed class ConsentEndpoints(GraphService service)
{
    public void Map() => service.Map("GET", "/oauth2PermissionGrants", Access.Permission("Directory.Read.All"), call =>
        new GraphPage(service, call).Of(service.Tenant.Directory.ServicePrincipals.SelectMany(app => Grants(service.Tenant, app)), grant => grant, "oauth2PermissionGrants"));

    public static IEnumerable<JsonObject> Grants(TenantState tenant, AppRegistration app) =>
        app.DelegatedPermissions.Select(text => Permission.Parse(text, isApplication: false)).GroupBy(permission => permission.Resource).Select(group => new JsonObject
        {
            ["id"] = tenant.Ids.Of("grant", $"{app.Name}/{group.Key}").ToString("N"), ["clientId"] = app.ServicePrincipalId.ToString(), ["consentType"] = "AllPrincipals",
            ["principalId"] = null, ["resourceId"] = (Resource.ByKey(group.Key) is { } resource ? AppShapes.PrincipalId(resource) : Guid.Empty).ToString(),
            ["scope"] = string.Join(' ', group.Select(permission => permission.Value)),
        });
}
