using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.PowerBi;

/// <summary>Capacities and what is refreshed on them.</summary>
internal sealed class CapacityEndpoints(PowerBIService service) : Endpoints(service)
{
    private const int Days = 7;
    private const int MostRuns = 60;

    public override void Map()
    {
        var read = Access.Scope("Capacity.Read.All", "Capacity.ReadWrite.All");
        var admin = Access.AdminOnly("Tenant.Read.All", "Tenant.ReadWrite.All");
        Service.Map("GET", "/capacities", read, call => List(call, Tenant.Scenario.Capacities.Select(capacity => Shape(capacity, "Admin")), "capacities"));
        Service.Map("GET", "/capacities/refreshables", read, call => Refreshables(call, null));
        Service.Map("GET", "/capacities/{capacity}/refreshables", read, call => Refreshables(call, call.Id("capacity")));
        Service.Map("GET", "/capacities/{capacity}/refreshables/{refreshable}", read, One);
        Service.Map("GET", "/admin/capacities", admin, call => List(call, Tenant.Scenario.Capacities.Select(capacity => Shape(capacity, "Admin")), "capacities"));
        Service.Map("GET", "/admin/capacities/refreshables", admin, call => AdminRefreshables(call, null));
        Service.Map("GET", "/admin/capacities/{capacity}/refreshables", admin, call => AdminRefreshables(call, call.Id("capacity")));
        Service.Map("GET", "/admin/capacities/{capacity}/refreshables/{refreshable}", admin, One);
    }

    private static object Shape(Capacity capacity, string right) => new
    {
        id = capacity.Id, displayName = capacity.Name, admins = capacity.Admins, sku = capacity.Sku, state = capacity.State, capacityUserAccessRight = right, region = capacity.Region,
    };

    private Answer AdminRefreshables(Call call, Guid? capacity)
    {
        Service.Limit("powerbi.admin.refreshables");
        return Refreshables(call, capacity);
    }

    private Answer Refreshables(Call call, Guid? capacity)
    {
        if (call.Number("$top") is null) throw PowerBIErrors.Bad("InvalidRequest", "The parameter $top is required and must be at least 1.");
        var items = Tenant.PowerBI.Models.Where(model => IsOn(model, capacity)).Where(HasRuns);
        return List(call, Page(call, items, int.MaxValue).Select(model => Refreshable(call, model)), "refreshables");
    }

    private Answer One(Call call)
    {
        var model = Tenant.PowerBI.Model(call.Id("refreshable"));
        return model is not null && IsOn(model, call.Id("capacity")) ? List(call, [Refreshable(call, model)], "refreshables") : throw PowerBIErrors.NotFound();
    }

    private bool IsOn(ModelState model, Guid? capacity) =>
        model.Workspace.State == "Active" && Tenant.PowerBI.CapacityOf(model.Workspace) is { } own && (capacity is null || own.Id == capacity);

    private bool HasRuns(ModelState model) => Recent(model).Any();

    private IEnumerable<RunState> Recent(ModelState model) => model.Runs.Where(run => run.Start > Tenant.Now.AddDays(-Days)).Take(MostRuns);

    private object Refreshable(Call call, ModelState model)
    {
        var runs = Recent(model).ToList();
        var lengths = runs.Where(run => run.End is not null).Select(run => (run.End!.Value - run.Start).TotalSeconds).Order().ToList();
        var expand = (call.Parameter("$expand") ?? "").Split(',', StringSplitOptions.TrimEntries);
        var capacity = Tenant.PowerBI.CapacityOf(model.Workspace)!;
        return new
        {
            id = model.Id.ToString(), name = model.Model.Name, kind = "Dataset",
            startTime = Json.Time(runs.LastOrDefault()?.Start), endTime = Json.Time(runs.FirstOrDefault()?.Start),
            refreshCount = runs.Count, refreshFailures = runs.Count(run => run.Status == "Failed"),
            averageDuration = lengths.Count == 0 ? 0 : lengths.Average(), medianDuration = lengths.Count == 0 ? 0 : lengths[lengths.Count / 2],
            refreshesPerDay = (int)Math.Ceiling(runs.Count / (double)Days), lastRefresh = runs.Count == 0 ? null : Shapes.Run(runs[0]),
            refreshSchedule = DatasetEndpoints.ScheduleShape(model), configuredBy = new[] { Shapes.Owner(Tenant, model.Owner) },
            capacity = expand.Contains("capacity") || expand.Contains("capacities") ? Shape(capacity, "None") : null,
            group = expand.Contains("group") || expand.Contains("groups") ? new { id = model.Workspace.Id, name = model.Workspace.Name } : null,
        };
    }
}
