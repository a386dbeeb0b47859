using System.Text.Json.Nodes;
using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Graph;

/// <summary>Deleted apps and users, for 30 days.</summary>
internal sealed class DeletedItemEndpoints(GraphService service, AppShapes shapes)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);
    private readonly TenantState _tenant = service.Tenant;

    public void Map()
    {
        var apps = Access.Permission("Application.Read.All", "Application.ReadWrite.All", "Directory.Read.All");
        var users = Access.Permission("User.Read.All", "Directory.Read.All");
        service.Map("GET", "/directory/deletedItems/microsoft.graph.application", apps, call =>
            new GraphPage(service, call).Of(Deleted, app => shapes.Application(app, withKeys: false), "applications"));
        service.Map("GET", "/directory/deletedItems/microsoft.graph.servicePrincipal", apps, call =>
            new GraphPage(service, call).Of(Deleted, Principal, "servicePrincipals"));
        service.Map("GET", "/directory/deletedItems/microsoft.graph.user", users, call =>
            new GraphPage(service, call).Of(_tenant.Scenario.Users.Where(user => IsKept(user.Deleted)), User, "users"));
        service.Map("GET", "/directory/deletedItems/{id}", apps, call => new GraphPage(service, call).One(shapes.Application(Find(call), withKeys: false), "directoryObjects"));
        service.Map("POST", "/directory/deletedItems/{id}/restore", Access.Permission("Application.ReadWrite.All"), call =>
        {
            var app = Find(call);
            app.Deleted = null;
            return new GraphPage(service, call).One(shapes.Application(app, withKeys: false), "directoryObjects");
        });
    }

    private IEnumerable<AppRegistration> Deleted => _tenant.Directory.AllApps.Where(app => IsKept(app.Deleted));

    private bool IsKept(DateTimeOffset? deleted) => deleted is { } then && then > _tenant.Now - Kept;

    private AppRegistration Find(Call call) =>
        _tenant.Directory.AppByObjectId(call.Id("id")) is { } app && IsKept(app.Deleted) ? app : throw service.NotFound(call, call.Route["id"]);

    private JsonObject Principal(AppRegistration app)
    {
        var shape = shapes.ServicePrincipal(app, withKeys: false);
        shape["deletedDateTime"] = Json.Time(app.Deleted);
        return shape;
    }

    private static JsonObject User(UserAccount user) => new()
    {
        ["id"] = user.Id.ToString(), ["displayName"] = user.DisplayName, ["userPrincipalName"] = user.Id?.ToString("N") + user.Name, ["deletedDateTime"] = Json.Time(user.Deleted),
    };
}
