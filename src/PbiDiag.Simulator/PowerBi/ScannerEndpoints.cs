using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.PowerBi;

/// <summary>The scanner: ask for a scan of up to 100 workspaces, wait, fetch the result.</summary>
internal sealed class ScannerEndpoints(PowerBIService service) : Endpoints(service)
{
    private const int MostWorkspaces = 100;
    private const int MostAtOnce = 16;
    private static readonly Access Admin = Access.AdminOnly("Tenant.Read.All", "Tenant.ReadWrite.All");
    private static readonly TimeSpan Runs = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private readonly ConcurrentDictionary<Guid, Scan> _scans = new();

    private sealed record Scan(Guid Id, DateTimeOffset Started, IReadOnlyList<Guid> Workspaces, bool Users, bool Sources);

    public override void Map()
    {
        Service.Map("POST", "/admin/workspaces/getInfo", Admin, Start);
        Service.Map("GET", "/admin/workspaces/scanStatus/{scan}", Admin, Status);
        Service.Map("GET", "/admin/workspaces/scanResult/{scan}", Admin, Result);
        Service.Map("GET", "/admin/workspaces/modified", Admin, Modified);
    }

    private Answer Start(Call call)
    {
        Service.Limit("powerbi.admin.getInfo");
        if (_scans.Values.Count(IsRunning) >= MostAtOnce)
            throw new RefusedException(PowerBIErrors.Answer(429, "TooManyRequests", "Too many scans are running.").With("Retry-After", "1"));
        var ids = (call.JsonBody()?["workspaces"] as JsonArray ?? []).Select(id => Guid.TryParse((string?)id, out var parsed) ? parsed : Guid.Empty).ToList();
        if (ids.Count is 0 or > MostWorkspaces || ids.Contains(Guid.Empty)) throw PowerBIErrors.Bad("InvalidRequest", "The body must hold from 1 to 100 workspace ids.");
        var scan = new Scan(Guid.NewGuid(), Tenant.Now, ids, IsAsked(call, "getArtifactUsers"), IsAsked(call, "datasourceDetails"));
        _scans[scan.Id] = scan;
        return Answer.Json(Shape(scan), 202);
    }

    private static bool IsAsked(Call call, string name) => string.Equals(call.Parameter(name), "true", StringComparison.OrdinalIgnoreCase);

    private bool IsRunning(Scan scan) => Tenant.Now - scan.Started < Runs;

    private object Shape(Scan scan) => new { id = scan.Id, createdDateTime = Json.Time(scan.Started), status = IsRunning(scan) ? "Running" : "Succeeded" };

    private Scan Find(Call call) =>
        _scans.TryGetValue(call.Id("scan"), out var scan) && Tenant.Now - scan.Started < Kept ? scan : throw PowerBIErrors.NotFound("PowerBIEntityNotFound");

    private Answer Status(Call call)
    {
        Service.Limit("powerbi.admin.scanStatus");
        return Answer.Json(Shape(Find(call)));
    }

    private Answer Result(Call call)
    {
        Service.Limit("powerbi.admin.scanResult");
        var scan = Find(call);
        if (IsRunning(scan)) throw PowerBIErrors.Bad("ScanNotReady", "The scan has not succeeded yet.");
        var workspaces = scan.Workspaces.Select(Tenant.PowerBI.Workspace).OfType<Workspace>().ToList();
        var used = workspaces.SelectMany(Tenant.PowerBI.ModelsOf).Concat(workspaces.SelectMany(FlowsOf).Select(flow => flow.Runs))
            .SelectMany(model => model.Connections).Distinct().ToList();
        return Answer.Json(new
        {
            workspaces = workspaces.Select(workspace => Shape(workspace, scan)),
            datasourceInstances = scan.Sources ? used.Select(connection => Shapes.Source(Tenant, connection)) : null,
            misconfiguredDatasourceInstances = scan.Sources ? Array.Empty<object>() : null,
        });
    }

    private object Shape(Workspace workspace, Scan scan)
    {
        var capacity = Tenant.PowerBI.CapacityOf(workspace);
        return new
        {
            id = workspace.Id, name = workspace.Name, description = workspace.Description, type = workspace.Type, state = workspace.State,
            isOnDedicatedCapacity = capacity is not null, capacityId = capacity?.Id, defaultDatasetStorageFormat = "Small",
            reports = Array.Empty<object>(), dashboards = Array.Empty<object>(),
            datasets = Tenant.PowerBI.ModelsOf(workspace).Select(model => new
            {
                id = model.Id, name = model.Model.Name, configuredBy = Shapes.Owner(Tenant, model.Owner), targetStorageMode = model.Model.StorageMode,
                createdDate = Json.Time(model.Model.Created!.Value), contentProviderType = "PbixInImportMode",
                datasourceUsages = scan.Sources ? model.Connections.Select(connection => new { datasourceInstanceId = connection.Id }) : null,
                users = scan.Users ? model.Model.Users.Select(user => Shapes.User(Tenant, user.Key, "datasetUserAccessRight", user.Value)) : null,
            }),
            dataflows = FlowsOf(workspace).Select(flow => new
            {
                objectId = flow.Id, name = flow.Dataflow.Name, configuredBy = flow.Dataflow.Owner,
                datasourceUsages = scan.Sources ? flow.Runs.Connections.Select(connection => new { datasourceInstanceId = connection.Id }) : null,
            }),
            datamarts = Array.Empty<object>(),
            users = scan.Users ? Shapes.Users(Tenant, workspace) : null,
        };
    }

    private IEnumerable<DataflowState> FlowsOf(Workspace workspace) =>
        Tenant.PowerBI.Dataflows.Where(flow => flow.Workspace == workspace && flow.Dataflow.Generation == 1);

    private Answer Modified(Call call)
    {
        Service.Limit("powerbi.admin.modified");
        if (call.Parameter("modifiedSince") is { } text)
        {
            if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since)
                || since > Tenant.Now.AddMinutes(-30) || since < Tenant.Now.AddDays(-30))
                throw PowerBIErrors.Bad("InvalidRequest", "modifiedSince must be from 30 minutes to 30 days ago.");
        }
        var personal = !IsAsked(call, "excludePersonalWorkspaces");
        return Answer.Json(Tenant.PowerBI.Workspaces.Where(workspace => workspace.State == "Active" && (personal || workspace.Type != "Personal"))
            .Select(workspace => new { id = workspace.Id }).ToArray());
    }
}
