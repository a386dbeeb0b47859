using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.PowerBi;

/// <summary>Dataflows of generation 1. Their history has no error text.</summary>
internal sealed class DataflowEndpoints(PowerBIService service) : Endpoints(service)
{
    private static readonly Access Read = Access.Scope("Dataflow.Read.All", "Dataflow.ReadWrite.All");
    private static readonly Access Write = Access.Scope("Dataflow.ReadWrite.All");

    public override void Map()
    {
        Service.Map("GET", "/groups/{group}/dataflows", Read, call => List(call, Of(Workspace(call)).Select(flow => Shape(call, flow)), "dataflows"));
        Service.Map("GET", "/groups/{group}/dataflows/{dataflow}/datasources", Read, call =>
            List(call, Find(call).Runs.Connections.Select(connection => Shapes.Source(Tenant, connection)), "datasources"));
        Service.Map("GET", "/groups/{group}/dataflows/{dataflow}/transactions", Read, call =>
            List(call, Find(call).Runs.Runs.Select(Transaction), "transactions"));
        Service.Map("POST", "/groups/{group}/dataflows/{dataflow}/refreshes", Write, Refresh);
        Service.Map("POST", "/groups/{group}/dataflows/transactions/{transaction}/cancel", Write, Cancel);
    }

    private IEnumerable<DataflowState> Of(Workspace workspace) =>
        Tenant.PowerBI.Dataflows.Where(flow => flow.Workspace == workspace && flow.Dataflow.Generation == 1);

    private DataflowState Find(Call call, WorkspaceRole least = WorkspaceRole.Viewer)
    {
        var workspace = Workspace(call, least);
        var flow = Tenant.PowerBI.Dataflow(call.Id("dataflow"));
        return flow is { Dataflow.Generation: 1 } && flow.Workspace == workspace ? flow : throw PowerBIErrors.NotFound();
    }

    private static object Shape(Call call, DataflowState flow) => new
    {
        objectId = flow.Id, name = flow.Dataflow.Name, configuredBy = flow.Dataflow.Owner, modelUrl = $"{call.Origin}/dataflows/{flow.Id}/model.json", users = Array.Empty<object>(),
    };

    private static string IdOf(RunState run) => $"{run.Start.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffff'Z'", null)}@{run.RequestId}$1";

    private static object Transaction(RunState run) => new
    {
        id = IdOf(run), refreshType = run.Type == "Scheduled" ? "Scheduled" : "OnDemand", startTime = Json.Time(run.Start), endTime = Json.Time(run.End),
        status = run.Status switch { "Completed" => "Success", "Unknown" => "InProgress", var other => other },
    };

    private Answer Refresh(Call call)
    {
        var flow = Find(call, WorkspaceRole.Contributor);
        return flow.Runs.Begin("OnDemand", null) is null
            ? throw PowerBIErrors.Bad("DataflowRefreshInProgress", "A refresh of this dataflow is under way.") : Answer.Empty();
    }

    private Answer Cancel(Call call)
    {
        var workspace = Workspace(call, WorkspaceRole.Contributor);
        var id = call.Route["transaction"];
        var run = Of(workspace).SelectMany(flow => flow.Runs.Runs).FirstOrDefault(run => IdOf(run) == id);
        var status = run is null ? "notFound" : run.Cancel(Tenant.Now) ? "successfullyMarked" : "alreadyConcluded";
        return Answer.Json(new { transactionId = id, status });
    }
}
