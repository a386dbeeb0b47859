using System.Text.Json.Nodes;
using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Fabric;

/// <summary>Workspaces, items, their connections and their job runs.</summary>
internal sealed class ItemEndpoints(FabricService service)
{
    private readonly TenantState _tenant = service.Tenant;

    public void Map()
    {
        var workspaces = Access.Scope("Workspace.Read.All", "Workspace.ReadWrite.All");
        var items = Access.Scope("Item.Read.All", "Item.ReadWrite.All", "SemanticModel.Read.All", "SemanticModel.ReadWrite.All", "Dataflow.Read.All", "Dataflow.ReadWrite.All");
        var write = Access.Scope("Item.ReadWrite.All", "SemanticModel.ReadWrite.All");
        service.Map("GET", "/workspaces", workspaces, call => FabricPage.Of(service, call, _tenant.PowerBI.VisibleTo(call.Caller).Select(workspace => Shape(workspace))));
        service.Map("GET", "/workspaces/{workspace}", workspaces, call => Answer.Json(Shape(Find(call))));
        service.Map("GET", "/workspaces/{workspace}/roleAssignments", workspaces, Roles);
        service.Map("GET", "/workspaces/{workspace}/items", items, Items);
        service.Map("GET", "/workspaces/{workspace}/items/{item}", items, call => Answer.Json(Item(call)));
        service.Map("GET", "/workspaces/{workspace}/items/{item}/connections", Access.Scope("Item.ReadWrite.All"), Connections);
        service.Map("GET", "/workspaces/{workspace}/items/{item}/jobs/instances", items, Instances);
        service.Map("GET", "/workspaces/{workspace}/items/{item}/jobs/instances/{instance}", items, Instance);
        service.Map("POST", "/workspaces/{workspace}/items/{item}/jobs/{job}/instances", Access.Scope("Item.Execute.All"), Run);
        service.Map("GET", "/workspaces/{workspace}/semanticModels", items, call => FabricPage.Of(service, call, _tenant.PowerBI.ModelsOf(Find(call)).Select(Shape)));
        service.Map("GET", "/workspaces/{workspace}/semanticModels/{item}", items, call => Answer.Json(Shape(Model(call))));
        service.Map("POST", "/workspaces/{workspace}/semanticModels/{item}/bindConnection", write, Bind);
        service.Map("GET", "/workspaces/{workspace}/dataflows", items, call => FabricPage.Of(service, call, Flows(Find(call)).Select(Shape)));
        service.Map("GET", "/capacities", Access.Scope("Capacity.Read.All", "Capacity.ReadWrite.All"), call => FabricPage.Of(service, call, _tenant.Scenario.Capacities.Select(Shape)));
    }

    private Workspace Find(Call call, WorkspaceRole least = WorkspaceRole.Viewer)
    {
        var workspace = _tenant.PowerBI.Workspace(call.Id("workspace"));
        if (workspace is not { State: "Active" }) throw service.Refusal(call, 404, "WorkspaceNotFound", "The requested workspace was not found.");
        return _tenant.PowerBI.RoleIn(workspace, call.Caller) >= least ? workspace : throw service.NoPermission(call);
    }

    private object Shape(Workspace workspace) => new
    {
        id = workspace.Id, displayName = workspace.Name, description = workspace.Description ?? "", type = workspace.Type, capacityId = _tenant.PowerBI.CapacityOf(workspace)?.Id,
    };

    private static object Shape(Capacity capacity) => new
    {
        id = capacity.Id, displayName = capacity.Name, sku = capacity.Sku, region = capacity.Region, state = capacity.State == "Active" ? "Active" : "Inactive",
    };

    private static object Shape(ModelState model) => new { id = model.Id, displayName = model.Model.Name, description = "", type = "SemanticModel", workspaceId = model.Workspace.Id };

    private static object Shape(DataflowState flow) => new { id = flow.Id, displayName = flow.Dataflow.Name, description = "", type = "Dataflow", workspaceId = flow.Workspace.Id };

    private IEnumerable<DataflowState> Flows(Workspace workspace) =>
        _tenant.PowerBI.Dataflows.Where(flow => flow.Workspace == workspace && flow.Dataflow.Generation == 2);

    private Answer Roles(Call call)
    {
        var workspace = Find(call, WorkspaceRole.Member);
        return FabricPage.Of(service, call, workspace.Users.Where(user => user.Value != WorkspaceRole.None).Select(user => (object)new
        {
            id = _tenant.Ids.Of("workspace role", $"{workspace.Name}/{user.Key}"), principal = Principals.Shape(_tenant, user.Key), role = user.Value.ToString(),
        }));
    }

    private Answer Items(Call call)
    {
        var workspace = Find(call);
        var type = call.Parameter("type");
        IEnumerable<object> models = type is null or "SemanticModel" ? _tenant.PowerBI.ModelsOf(workspace).Select(Shape) : [];
        IEnumerable<object> flows = type is null or "Dataflow" ? Flows(workspace).Select(Shape) : [];
        return FabricPage.Of(service, call, models.Concat(flows));
    }

    private object Item(Call call) => Runs(call, out var flow) is { } model && flow is null ? Shape(model) : Shape(flow!);

    private ModelState Model(Call call, WorkspaceRole least = WorkspaceRole.Viewer)
    {
        var workspace = Find(call, least);
        var model = _tenant.PowerBI.Model(call.Id("item"));
        return model is not null && model.Workspace == workspace ? model : throw service.Refusal(call, 404, "ItemNotFound", "The requested item was not found.");
    }

    /// <summary>What runs when the item of the path is refreshed.</summary>
    private ModelState Runs(Call call, out DataflowState? flow)
    {
        var workspace = Find(call);
        flow = _tenant.PowerBI.Dataflow(call.Id("item")) is { Dataflow.Generation: 2 } found && found.Workspace == workspace ? found : null;
        return flow?.Runs ?? Model(call);
    }

    private Answer Connections(Call call)
    {
        var runs = Runs(call, out _);
        if (_tenant.PowerBI.RoleIn(runs.Workspace, call.Caller) < WorkspaceRole.Contributor) throw service.NoPermission(call);
        var shapes = new ConnectionEndpoints(service, null!);
        return FabricPage.Of(service, call, runs.Connections.Select(connection => (object)new
        {
            // A personal cloud connection is implicit: it has no id here.
            id = connection.Personal ? null : connection.Id, displayName = connection.Personal ? null : connection.Name, gatewayId = _tenant.Sources.GatewayOf(connection)?.Id,
            connectivityType = shapes.Connectivity(connection), connectionDetails = new { type = connection.Kind, path = SourcePath.Of(connection) },
        }));
    }

    private Answer Instances(Call call)
    {
        var runs = Runs(call, out var flow);
        return FabricPage.Of(service, call, runs.Runs.Select(run => Instance(runs, run, flow is not null)));
    }

    private Answer Instance(Call call)
    {
        var runs = Runs(call, out var flow);
        var run = runs.Runs.FirstOrDefault(run => run.RequestId == call.Id("instance")) ?? throw service.Refusal(call, 404, "ItemJobInstanceNotFound", "The job instance was not found.");
        return Answer.Json(Instance(runs, run, flow is not null));
    }

    private static object Instance(ModelState item, RunState run, bool isDataflow) => new
    {
        id = run.RequestId, itemId = item.Id, jobType = isDataflow ? "execute" : "Refresh", invokeType = run.Type == "Scheduled" ? "Scheduled" : "Manual",
        status = run.Status switch { "Unknown" => "InProgress", "Disabled" => "Cancelled", var other => other }, rootActivityId = run.RequestId,
        startTimeUtc = Json.Time(run.Start), endTimeUtc = Json.Time(run.End),
        failureReason = run.Failure is { } failure ? new { requestId = run.RequestId, errorCode = "JobInstanceFailed", message = failure.Message, isRetriable = false } : null,
    };

    private Answer Run(Call call)
    {
        var runs = Runs(call, out _);
        if (_tenant.PowerBI.RoleIn(runs.Workspace, call.Caller) < WorkspaceRole.Contributor) throw service.NoPermission(call);
        if (runs.Begin("OnDemand", null) is not { } run) throw service.Refusal(call, 409, "JobAlreadyRunning", "A job of this item is under way.");
        return Answer.Empty(202).With("Location", $"{call.Origin}/fabric/v1/workspaces/{runs.Workspace.Id}/items/{runs.Id}/jobs/instances/{run.RequestId}").With("Retry-After", "1");
    }

    private Answer Bind(Call call)
    {
        var model = Model(call, WorkspaceRole.Contributor);
        if (!model.Owner.Equals(call.Caller.Name, StringComparison.OrdinalIgnoreCase)) throw service.NoPermission(call);
        if (call.JsonBody()?["connectionBinding"] is not JsonObject binding || binding["connectionDetails"] is not JsonObject details)
            throw service.Refusal(call, 400, "InvalidInput", "The body must hold connectionBinding with connectionDetails.");
        var path = (string?)details["path"];
        var old = model.Connections.FirstOrDefault(connection => SourcePath.Of(connection).Equals(path, StringComparison.OrdinalIgnoreCase))
            ?? throw service.Refusal(call, 404, "ConnectionReferenceNotFound", "The model has no such reference.");
        if (!Guid.TryParse((string?)binding["id"], out var id)) return Answer.Empty();
        var target = _tenant.Sources.ById(id) ?? throw service.NotFound(call, "connection");
        model.Bind([.. model.Connections.Select(connection => connection == old ? target : connection)]);
        return Answer.Empty();
    }
}
