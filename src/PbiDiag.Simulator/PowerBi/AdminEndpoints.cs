using PbiDiag.Simulator.Filters;
using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.PowerBi;

/// <summary>The whole organisation, for administrators.</summary>
internal sealed class AdminEndpoints(PowerBIService service) : Endpoints(service)
{
    private const int MostGroups = 5000;
    private static readonly Access Admin = Access.AdminOnly("Tenant.Read.All", "Tenant.ReadWrite.All");

    public override void Map()
    {
        Service.Map("GET", "/admin/groups", Admin, Groups);
        Service.Map("GET", "/admin/groups/{group}", Admin, call => Answer.Json(Group(call, Find(call))));
        Service.Map("GET", "/admin/groups/{group}/users", Admin, call => List(call, Shapes.Users(Tenant, Find(call)), "groupUsers"));
        Service.Map("GET", "/admin/groups/{group}/datasets", Admin, call => List(call, Page(call, Models(Find(call))), "datasets"));
        Service.Map("GET", "/admin/datasets", Admin, Datasets);
        Service.Map("GET", "/admin/datasets/{dataset}/datasources", Admin, call =>
            List(call, FindModel(call).Connections.Select(connection => Shapes.Source(Tenant, connection)), "datasources"));
        Service.Map("GET", "/admin/datasets/{dataset}/users", Admin, call =>
            List(call, FindModel(call).Model.Users.Select(user => Shapes.User(Tenant, user.Key, "datasetUserAccessRight", user.Value)), "datasetUsers"));
        Service.Map("GET", "/admin/dataflows", Admin, call => List(call, Page(call, Tenant.PowerBI.Dataflows.Where(flow => flow.Dataflow.Generation == 1).Select(Dataflow)), "dataflows"));
        Service.Map("GET", "/admin/dataflows/{dataflow}/datasources", Admin, call =>
            List(call, (Tenant.PowerBI.Dataflow(call.Id("dataflow")) ?? throw PowerBIErrors.NotFound()).Runs.Connections.Select(connection => Shapes.Source(Tenant, connection)), "datasources"));
    }

    private Workspace Find(Call call) => Tenant.PowerBI.Workspace(call.Id("group")) ?? throw PowerBIErrors.NotFound("PowerBIFolderNotFound");

    private ModelState FindModel(Call call) => Tenant.PowerBI.Model(call.Id("dataset")) ?? throw PowerBIErrors.NotFound();

    private Answer Groups(Call call)
    {
        Service.Limit("powerbi.admin.groups", "powerbi.admin.groups.minute");
        if (call.Number("$top") is null) throw PowerBIErrors.Bad("InvalidRequest", "The parameter $top is required and must be from 1 to 5000.");
        var filter = call.Parameter("$filter");
        if (filter is null) return List(call, Page(call, Tenant.PowerBI.Workspaces, MostGroups).Select(workspace => Group(call, workspace)), "groups");
        var all = Filter.Apply(Tenant.PowerBI.Workspaces.Select(workspace => Group(call, workspace)), filter);
        return List(call, Page(call, all, MostGroups), "groups");
    }

    private object Group(Call call, Workspace workspace)
    {
        var capacity = Tenant.PowerBI.CapacityOf(workspace);
        var expand = (call.Parameter("$expand") ?? "").Split(',', StringSplitOptions.TrimEntries);
        return new
        {
            id = workspace.Id, isReadOnly = false, isOnDedicatedCapacity = capacity is not null, capacityId = capacity?.Id, defaultDatasetStorageFormat = "Small",
            description = workspace.Description, type = workspace.Type == "Personal" ? "PersonalGroup" : "Workspace", state = workspace.State, name = workspace.Name,
            hasWorkspaceLevelSettings = false,
            users = expand.Contains("users") ? Shapes.Users(Tenant, workspace) : null,
            datasets = expand.Contains("datasets") ? Models(workspace) : null,
            dataflows = expand.Contains("dataflows") ? Tenant.PowerBI.Dataflows.Where(flow => flow.Workspace == workspace && flow.Dataflow.Generation == 1).Select(Dataflow) : null,
            reports = expand.Contains("reports") ? Array.Empty<object>() : null, dashboards = expand.Contains("dashboards") ? Array.Empty<object>() : null,
        };
    }

    private IEnumerable<object> Models(Workspace workspace) => Tenant.PowerBI.ModelsOf(workspace).Select(model => Shapes.Model(Tenant, model, withWorkspace: true));

    private Answer Datasets(Call call)
    {
        Service.Limit("powerbi.admin.datasets", "powerbi.admin.datasets.minute");
        var all = Tenant.PowerBI.Models.Where(model => model.Workspace.State == "Active");
        var filter = call.Parameter("$filter");
        if (filter is null) return List(call, Page(call, all).Select(model => Shapes.Model(Tenant, model, withWorkspace: true)), "datasets");
        return List(call, Page(call, Filter.Apply(all.Select(model => (object)Shapes.Model(Tenant, model, withWorkspace: true)), filter)), "datasets");
    }

    private static object Dataflow(DataflowState flow) => new
    {
        objectId = flow.Id, name = flow.Dataflow.Name, configuredBy = flow.Dataflow.Owner, workspaceId = flow.Workspace.Id, users = Array.Empty<object>(),
    };
}
