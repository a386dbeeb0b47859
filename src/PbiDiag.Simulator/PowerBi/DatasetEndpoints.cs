using System.Text.Json.Nodes;
using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.PowerBi;

/// <summary>Models, their sources, users and schedules.</summary>
internal sealed class DatasetEndpoints(PowerBIService service) : Endpoints(service)
{
    private static readonly Access Read = Access.Scope("Dataset.Read.All", "Dataset.ReadWrite.All");
    private static readonly Access Write = Access.Scope("Dataset.ReadWrite.All");

    public override void Map()
    {
        Service.Map("GET", "/datasets", Read, call => List(call, Mine(call).Select(model => Shapes.Model(Tenant, model)), "datasets"));
        Service.Map("GET", "/groups/{group}/datasets", Read, call =>
            List(call, Tenant.PowerBI.ModelsOf(Workspace(call)).Select(model => Shapes.Model(Tenant, model)), "datasets"));
        Service.MapBoth("GET", "/datasets/{dataset}", Read, call => Answer.Json(Shapes.Model(Tenant, Model(call))));
        Service.MapBoth("GET", "/datasets/{dataset}/datasources", Read, call =>
            List(call, Model(call).Connections.Select(connection => Shapes.Source(Tenant, connection)), "datasources"));
        Service.MapBoth("GET", "/datasets/{dataset}/users", Read, Users);
        Service.MapBoth("GET", "/datasets/{dataset}/refreshSchedule", Read, Schedule);
        Service.MapBoth("PATCH", "/datasets/{dataset}/refreshSchedule", Write, ChangeSchedule);
    }

    private IEnumerable<ModelState> Mine(Call call) => Tenant.PowerBI.Workspaces
        .Where(workspace => workspace.Type == "Personal" && string.Equals(workspace.Owner, call.Caller.Name, StringComparison.OrdinalIgnoreCase))
        .SelectMany(Tenant.PowerBI.ModelsOf);

    private Answer Users(Call call)
    {
        var model = Model(call);
        var users = model.Model.Users.Select(user => Shapes.User(Tenant, user.Key, "datasetUserAccessRight", user.Value))
            .Prepend(Shapes.User(Tenant, model.Owner, "datasetUserAccessRight", "ReadWriteReshareExplore"));
        return List(call, users, "datasetUsers");
    }

    private Answer Schedule(Call call)
    {
        var model = Model(call);
        if (!model.Model.Refreshable) throw PowerBIErrors.Bad("InvalidRequest", "This dataset has no refresh schedule.");
        return Answer.Json(ScheduleShape(model, $"{call.Origin}/powerbi{PowerBIService.Root}/$metadata#refreshSchedule"));
    }

    public static Dictionary<string, object> ScheduleShape(ModelState model, string? context = null)
    {
        var schedule = model.Model.Schedule;
        var shape = new Dictionary<string, object>
        {
            ["days"] = (schedule.Days.Count > 0 ? schedule.Days : [.. Enum.GetValues<DayOfWeek>()]).Select(day => day.ToString()),
            ["times"] = schedule.Times,
            ["enabled"] = model.ScheduleEnabled,
            ["localTimeZoneId"] = schedule.TimeZone,
            ["notifyOption"] = schedule.Notify,
        };
        if (context is not null) shape["@odata.context"] = context;
        return shape;
    }

    private Answer ChangeSchedule(Call call)
    {
        var model = Model(call, WorkspaceRole.Contributor);
        if (!IsOwner(call, model)) throw PowerBIErrors.Forbidden("PowerBINotAuthorizedException");
        if (call.JsonBody()?["value"] is not JsonObject value) throw PowerBIErrors.Bad("InvalidRequest", "The body must hold value.");
        if (value["enabled"] is JsonValue enabled && enabled.TryGetValue<bool>(out var on)) model.ScheduleEnabled = on;
        if (value["times"] is JsonArray times) model.Model.Schedule.Times = [.. times.Select(time => (string)time!)];
        if (value["days"] is JsonArray days) model.Model.Schedule.Days = [.. days.Select(day => Enum.Parse<DayOfWeek>((string)day!, ignoreCase: true))];
        return Answer.Empty();
    }

    private static bool IsOwner(Call call, ModelState model) => model.Owner.Equals(call.Caller.Name, StringComparison.OrdinalIgnoreCase);
}
