using System.Globalization;
using System.Text.Json.Nodes;
using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.PowerBi;

/// <summary>Refresh history, starting a refresh, its details, its end.</summary>
internal sealed class RefreshEndpoints(PowerBIService service) : Endpoints(service)
{
    private const int SharedRefreshesADay = 8;
    private static readonly Access Read = Access.Scope("Dataset.Read.All", "Dataset.ReadWrite.All");
    private static readonly Access Write = Access.Scope("Dataset.ReadWrite.All");

    public override void Map()
    {
        Service.MapBoth("GET", "/datasets/{dataset}/refreshes", Read, call => List(call, Page(call, Model(call).Runs.Select(Shapes.Run)), "refreshes"));
        Service.MapBoth("POST", "/datasets/{dataset}/refreshes", Write, Start);
        Service.MapBoth("GET", "/datasets/{dataset}/refreshes/{refresh}", Read, Details);
        Service.MapBoth("DELETE", "/datasets/{dataset}/refreshes/{refresh}", Write, Cancel);
    }

    private Answer Start(Call call)
    {
        var model = Model(call, WorkspaceRole.Contributor);
        if (!model.Model.Refreshable) throw PowerBIErrors.Bad("InvalidRequest", "Invalid dataset. This API can only be called on a Model-based dataset");
        var capacity = Tenant.PowerBI.CapacityOf(model.Workspace);
        var order = Order(call.JsonBody());
        if (capacity is { State: not "Active" }) throw PowerBIErrors.Bad("CapacityNotActive", "The operation is not allowed as the capacity is not active.");
        if (capacity is null)
        {
            if (order is not null) throw PowerBIErrors.Bad("InvalidRequest", "Enhanced refresh is only supported for models on Premium, Premium per user or Embedded capacity.");
            if (model.Runs.Count(run => run.Start > Tenant.Now.AddDays(-1) && run.Type is "ViaApi" or "Scheduled" or "OnDemand") >= SharedRefreshesADay)
                throw PowerBIErrors.Bad("InvalidRequest", "Skipping enqueuing the refresh request, as the maximum number of refreshes allowed for a day has been reached for this dataset.");
        }
        if (model.Begin(order is null ? "ViaApi" : "ViaEnhancedApi", order) is not { } run)
            throw PowerBIErrors.Bad("InvalidRequest", "Invalid dataset refresh request. Another refresh request is already executing");
        var answer = Answer.Empty(202).With("x-ms-request-id", run.RequestId.ToString());
        return order is null ? answer : answer.With("Location", $"{call.Origin}/powerbi{call.Path}/{run.RequestId}");
    }

    /// <summary>A refresh is an enhanced one when its body has something besides notifyOption.</summary>
    private static RefreshOrder? Order(JsonObject? body)
    {
        if (body is null || !body.Any(member => member.Key != "notifyOption")) return null;
        TimeSpan? timeout = (string?)body["timeout"] is { } text && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
        return new RefreshOrder((string?)body["type"] ?? "Automatic", (string?)body["commitMode"] ?? "Transactional", body["objects"]?.DeepClone(), timeout);
    }

    private RunState Enhanced(Call call, ModelState model)
    {
        var run = model.Runs.FirstOrDefault(run => run.RequestId == call.Id("refresh")) ?? throw PowerBIErrors.NotFound();
        return run.Order is not null ? run : throw PowerBIErrors.Bad("InvalidRequest", "The refresh was not started as an enhanced refresh.");
    }

    private Answer Details(Call call)
    {
        var model = Model(call);
        var run = Enhanced(call, model);
        var order = run.Order!;
        var body = new
        {
            startTime = Bare(run.Start), endTime = run.End is { } end ? Bare(end) : null, type = order.Type, commitMode = order.CommitMode,
            status = run.Status == "Cancelled" ? "Disabled" : run.Status, extendedStatus = Shapes.ExtendedStatus(run), currentRefreshType = order.Type,
            numberOfAttempts = run.IsOpen ? 0 : Shapes.Attempts(run).Count,
            objects = order.Objects ?? new JsonArray(new JsonObject { ["table"] = model.Model.Name, ["partition"] = model.Model.Name }),
            messages = run.Failure is { } failure ? new[] { new { code = failure.EngineCode, message = failure.Message, type = "Error" } } : null,
            refreshAttempts = Shapes.Attempts(run).Select(attempt => new
            {
                attemptId = attempt.Number, startTime = Bare(attempt.Start), endTime = attempt.End is { } ended ? Bare(ended) : null, type = attempt.Type,
                serviceExceptionJson = attempt.ExceptionJson,
            }),
        };
        return Answer.Json(body, run.IsOpen ? 202 : 200);
    }

    private Answer Cancel(Call call)
    {
        var model = Model(call, WorkspaceRole.Contributor);
        return Enhanced(call, model).Cancel(Tenant.Now) ? Answer.Empty() : throw PowerBIErrors.Bad("InvalidRequest", "The refresh is not running.");
    }

    /// <summary>Times of an enhanced refresh come without a zone.</summary>
    private static string Bare(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture);
}
