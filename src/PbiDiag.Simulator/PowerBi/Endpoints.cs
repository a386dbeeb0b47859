using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.PowerBi;

/// <summary>What the endpoint groups of Power BI share: finding things and checking what the caller may do with them.</summary>
internal abstract class Endpoints(PowerBIService service)
{
    protected PowerBIService Service { get; } = service;

    protected TenantState Tenant => Service.Tenant;

    public abstract void Map();

    /// <summary>The workspace of the path, in which the caller has at least this role.</summary>
    protected Workspace Workspace(Call call, WorkspaceRole least = WorkspaceRole.Viewer)
    {
        var workspace = Tenant.PowerBI.Workspace(call.Id("group"));
        if (workspace is null || workspace.State != "Active") throw PowerBIErrors.NotFound("PowerBIFolderNotFound");
        return Tenant.PowerBI.RoleIn(workspace, call.Caller) >= least ? workspace : throw NoRole(call);
    }

    /// <summary>The model of the path, in the workspace of the path or, without one, wherever the caller may reach it.</summary>
    protected ModelState Model(Call call, WorkspaceRole least = WorkspaceRole.Viewer)
    {
        var inWorkspace = call.Route.ContainsKey("group") ? Workspace(call, least) : null;
        var model = Tenant.PowerBI.Model(call.Id("dataset"));
        if (model is null || model.Workspace.State != "Active" || (inWorkspace is not null && model.Workspace != inWorkspace)) throw PowerBIErrors.NotFound();
        return inWorkspace is not null || Tenant.PowerBI.RoleIn(model.Workspace, call.Caller) >= least ? model : throw NoRole(call);
    }

    protected static IEnumerable<T> Page<T>(Call call, IEnumerable<T> items, int? most = null)
    {
        var top = call.Number("$top");
        if (top < 1 || top > most) throw PowerBIErrors.Bad("InvalidRequest", $"The parameter $top must be from 1 to {most}.");
        var skipped = call.Number("$skip") is { } skip ? items.Skip(skip) : items;
        return top is { } number ? skipped.Take(number) : skipped;
    }

    protected static Answer List(Call call, IEnumerable<object> values, string type) => Answer.Json(new Dictionary<string, object>
    {
        ["@odata.context"] = $"{call.Origin}/powerbi{PowerBIService.Root}/$metadata#{type}",
        ["value"] = values,
    });

    private static RefusedException NoRole(Call call) =>
        call.Caller.IsUser ? PowerBIErrors.Forbidden()
            : new(Answer.Json(PowerBIErrors.Bare("PowerBINotAuthorizedException"), 401).With("X-PowerBI-Error-Info", "PowerBINotAuthorizedException"));
}
