using System.Text.Json.Nodes;
using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Graph;

/// <summary>Enterprise apps, and the service principals of Microsoft's own services.</summary>
internal sealed class ServicePrincipalEndpoints(GraphService service, AppShapes shapes)
{
    private static readonly Access Read = Access.Permission("Application.Read.All", "Application.ReadWrite.All", "Directory.Read.All");
    private static readonly Access ReadMembers = Access.Permission("Application.Read.All", "Directory.Read.All", "GroupMember.Read.All", "Group.Read.All");
    private static readonly string[] Addresses = ["/servicePrincipals/{id}", "/servicePrincipals(appId='{appId}')"];
    private readonly TenantState _tenant = service.Tenant;

    public void Map()
    {
        service.Map("GET", "/servicePrincipals", Read, List);
        foreach (var address in Addresses)
        {
            service.Map("GET", address, Read, call => new GraphPage(service, call).One(Shape(call), "servicePrincipals"));
            service.Map("GET", address + "/owners", Read, call => DirectoryObjects.List(service, call, Find(call).Owners));
            service.Map("GET", address + "/memberOf", ReadMembers, call => DirectoryObjects.List(service, call,
                _tenant.Directory.Groups.Where(group => group.Members.Contains(Find(call).Name, StringComparer.OrdinalIgnoreCase)).Select(group => group.Name)));
            service.Map("GET", address + "/transitiveMemberOf", ReadMembers, call =>
                DirectoryObjects.List(service, call, _tenant.Directory.GroupsOf(Find(call).Name).Select(group => group.Name)));
            service.Map("GET", address + "/appRoleAssignments", Read, call => Assignments(call, Find(call)));
            service.Map("GET", address + "/oauth2PermissionGrants", Access.Permission("Directory.Read.All"), call =>
                new GraphPage(service, call).Of(ConsentEndpoints.Grants(_tenant, Find(call)), grant => grant, "oauth2PermissionGrants"));
        }
    }

    private Answer List(Call call)
    {
        var withKeys = (call.Parameter("$select") ?? "").Contains("keyCredentials", StringComparison.OrdinalIgnoreCase);
        if (withKeys) service.Limit(call, "graph.keyCredentials");
        var words = (call.Parameter("$filter") ?? "").Split('\'');
        // A filter on one id need not look at all apps.
        if (words is ["appId eq ", var appId, ""])
        {
            JsonObject[] found = Guid.TryParse(appId, out var id) && ByAppId(id, withKeys) is { } shape ? [shape] : [];
            return new GraphPage(service, call).Of(found, one => one, "servicePrincipals");
        }
        var resources = Resource.All.Select(resource => (Func<JsonObject>)(() => shapes.ServicePrincipal(resource)));
        var apps = _tenant.Directory.ServicePrincipals.Select(app => (Func<JsonObject>)(() => shapes.ServicePrincipal(app, withKeys)));
        return new GraphPage(service, call).Of(resources.Concat(apps), make => make(), "servicePrincipals");
    }

    private JsonObject? ByAppId(Guid appId, bool withKeys) =>
        Resource.All.FirstOrDefault(resource => resource.AppId == appId) is { } resource ? shapes.ServicePrincipal(resource)
        : _tenant.Directory.AppByAppId(appId) is { Deleted: null, Kind: not AppKind.RegistrationOnly } app ? shapes.ServicePrincipal(app, withKeys) : null;

    private JsonObject Shape(Call call)
    {
        var withKeys = (call.Parameter("$select") ?? "").Contains("keyCredentials", StringComparison.OrdinalIgnoreCase);
        var resource = Resource.All.FirstOrDefault(resource => call.Route.ContainsKey("appId")
            ? resource.AppId == call.Id("appId") : AppShapes.PrincipalId(resource) == call.Id("id"));
        return resource is not null ? shapes.ServicePrincipal(resource) : shapes.ServicePrincipal(Find(call), withKeys);
    }

    private AppRegistration Find(Call call)
    {
        var app = call.Route.ContainsKey("appId") ? _tenant.Directory.AppByAppId(call.Id("appId")) : _tenant.Directory.AppByPrincipalId(call.Id("id"));
        return app is { Deleted: null, Kind: not AppKind.RegistrationOnly } ? app : throw service.NotFound(call, call.Route.GetValueOrDefault("id") ?? call.Route["appId"]);
    }

    private Answer Assignments(Call call, AppRegistration app) => new GraphPage(service, call).Of(
        app.ApplicationPermissions.Select(text => Permission.Parse(text, isApplication: true)), permission => new JsonObject
        {
            ["id"] = _tenant.Ids.Of("assignment", $"{app.Name}/{permission}").ToString("N"), ["deletedDateTime"] = null, ["appRoleId"] = PermissionIds.Of(permission).ToString(),
            ["createdDateTime"] = Json.Time(app.Created), ["principalDisplayName"] = app.DisplayName, ["principalId"] = app.ServicePrincipalId.ToString(),
            ["principalType"] = "ServicePrincipal", ["resourceDisplayName"] = Resource.ByKey(permission.Resource)?.DisplayName,
            ["resourceId"] = (Resource.ByKey(permission.Resource) is { } resource ? AppShapes.PrincipalId(resource) : Guid.Empty).ToString(),
        }, "appRoleAssignments");
}
