using System.Text.Json.Nodes;
using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Graph;

/// <summary>Users, apps and groups in a mixed list: owners, members, memberships.</summary>
internal static class DirectoryObjects
{
    public static Answer List(GraphService service, Call call, IEnumerable<string> names) =>
        new GraphPage(service, call).Of(names.Select(name => Shape(service.Tenant, name)).OfType<JsonObject>(), shape => shape, "directoryObjects");

    public static JsonObject Group(SecurityGroup group) => new()
    {
        ["@odata.type"] = "#microsoft.graph.group", ["id"] = group.Id.ToString(), ["displayName"] = group.Name, ["description"] = null, ["groupTypes"] = new JsonArray(),
        ["mail"] = null, ["mailEnabled"] = false, ["securityEnabled"] = true,
    };

    private static JsonObject? Shape(TenantState tenant, string name)
    {
        if (tenant.Directory.User(name) is { Deleted: null } user)
        {
            return new()
            {
                ["@odata.type"] = "#microsoft.graph.user", ["id"] = user.Id.ToString(), ["displayName"] = user.DisplayName, ["userPrincipalName"] = user.Name, ["mail"] = user.Name,
            };
        }
        if (tenant.Directory.App(name) is { Deleted: null } app)
        {
            return new()
            {
                ["@odata.type"] = "#microsoft.graph.servicePrincipal", ["id"] = app.ServicePrincipalId.ToString(), ["displayName"] = app.DisplayName,
                ["appId"] = app.AppId.ToString(), ["servicePrincipalType"] = app.Kind == AppKind.ManagedIdentity ? "ManagedIdentity" : "Application",
            };
        }
        return tenant.Directory.Group(name) is { } group ? Group(group) : null;
    }
}
