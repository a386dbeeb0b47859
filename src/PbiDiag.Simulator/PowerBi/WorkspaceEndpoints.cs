using PbiDiag.Simulator.Filters;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.PowerBi;

/// <summary>Workspaces that the caller is in.</summary>
internal sealed class WorkspaceEndpoints(PowerBIService service) : Endpoints(service)
{
    private static readonly Access Read = Access.Scope("Workspace.Read.All", "Workspace.ReadWrite.All");

    public override void Map()
    {
        Service.Map("GET", "/groups", Read, Groups);
        Service.Map("GET", "/groups/{group}", Read, call => Answer.Json(Shapes.Workspace(Tenant, Workspace(call))));
        Service.Map("GET", "/groups/{group}/users", Read, call => List(call, Page(call, Shapes.Users(Tenant, Workspace(call))), "groupUsers"));
        Service.Map("POST", "/RefreshUserPermissions", Read, _ => Answer.Empty());
    }

    private Answer Groups(Call call)
    {
        var visible = Tenant.PowerBI.VisibleTo(call.Caller).Select(workspace => Shapes.Workspace(Tenant, workspace));
        var filter = call.Parameter("$filter");
        return List(call, Page(call, filter is null ? visible : Filter.Apply(visible, filter)), "groups");
    }
}
