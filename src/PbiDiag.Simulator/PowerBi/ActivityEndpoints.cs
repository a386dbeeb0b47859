using System.Globalization;
using System.Text;
using PbiDiag.Simulator.Filters;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.PowerBi;

/// <summary>
/// The activity log: one UTC day a request, quotes around the times, and a continuation token that is percent-encoded already.
/// The first page of a day is empty and still has a next one, as happens in the service.
/// </summary>
internal sealed class ActivityEndpoints(PowerBIService service) : Endpoints(service)
{
    private const int PageSize = 500;

    public override void Map() =>
        Service.Map("GET", "/admin/activityevents", Access.AdminOnly("Tenant.Read.All", "Tenant.ReadWrite.All"), Events);

    private Answer Events(Call call)
    {
        Service.Limit("powerbi.admin.activityevents");
        if (call.Parameter("continuationToken") is { } token) return Next(call, token);
        var start = Quoted(call.Parameter("startDateTime"));
        var end = Quoted(call.Parameter("endDateTime"));
        if (start is null || end is null)
            throw PowerBIErrors.Bad("InvalidRequest", "startDateTime and endDateTime are required, as ISO 8601 in single quotes.");
        if (start.Value.UtcDateTime.Date != end.Value.UtcDateTime.Date || start > end)
            throw PowerBIErrors.Bad("InvalidRequest", "startDateTime and endDateTime must be within the same UTC day.");
        return Page(call, start.Value, end.Value, call.Parameter("$filter") ?? "", -1);
    }

    private Answer Next(Call call, string quoted)
    {
        var token = quoted.Trim('\'');
        // What was encoded twice still shows a percent sign here.
        if (token.Contains('%', StringComparison.Ordinal) || !token.StartsWith("+RID:", StringComparison.Ordinal))
            throw PowerBIErrors.Bad("InvalidRequest", "The continuation token is not valid.");
        string[] parts;
        try
        {
            parts = Encoding.UTF8.GetString(Convert.FromBase64String(token["+RID:".Length..].Split('#')[0])).Split('|');
        }
        catch (FormatException)
        {
            throw PowerBIErrors.Bad("InvalidRequest", "The continuation token is not valid.");
        }
        return Page(call, new(long.Parse(parts[0], CultureInfo.InvariantCulture), TimeSpan.Zero), new(long.Parse(parts[1], CultureInfo.InvariantCulture), TimeSpan.Zero),
            parts[3], int.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    private Answer Page(Call call, DateTimeOffset start, DateTimeOffset end, string filter, int from)
    {
        var rows = Tenant.Logs.Activities.Items.Where(row => row.At >= start && row.At <= end).Select((row, index) => Shape(row, index));
        var all = (filter.Length == 0 ? rows : Filter.Apply(rows, filter)).ToList();
        var page = from < 0 ? [] : all.Skip(from).Take(PageSize).ToList();
        var next = from < 0 ? 0 : from + PageSize;
        if (from >= 0 && next >= all.Count) return Answer.Json(new { activityEventEntities = page, lastResultSet = true });
        var plain = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{start.UtcTicks}|{end.UtcTicks}|{next}|{filter}"));
        var token = Uri.EscapeDataString($"+RID:{plain}#RT:1#TRC:{page.Count}");
        return Answer.Json(new
        {
            activityEventEntities = page, continuationUri = $"{call.Origin}/powerbi{PowerBIService.Root}/admin/activityevents?continuationToken='{token}'", continuationToken = token,
            lastResultSet = false,
        });
    }

    private object Shape(ActivityRow row, int index)
    {
        var workspace = Tenant.PowerBI.Workspaces.FirstOrDefault(other => other.Name == row.Workspace);
        var model = workspace is null ? null : Tenant.PowerBI.ModelsOf(workspace).FirstOrDefault(other => other.Model.Name == row.Model);
        var gateway = Tenant.Scenario.Gateways.Find(other => other.Name == row.Gateway);
        return new
        {
            Id = Tenant.Ids.Of("activity", $"{row.At.UtcTicks}/{index}"), RecordType = 20,
            CreationTime = row.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture), Operation = row.Activity, OrganizationId = Tenant.TenantId,
            UserType = 0, UserKey = row.User, Workload = "PowerBI", UserId = row.User, ClientIP = "20.50.2.10", row.Activity, ItemName = row.Model,
            WorkSpaceName = row.Workspace, DatasetName = row.Model, WorkspaceId = workspace?.Id, DatasetId = model?.Id, GatewayId = gateway?.Id, GatewayName = gateway?.Name,
            IsSuccess = row.Success, RequestId = Tenant.Ids.Of("activity request", $"{row.At.UtcTicks}/{index}"), ActivityId = Tenant.Ids.Of("activity id", $"{row.At.UtcTicks}/{index}"),
        };
    }

    private static DateTimeOffset? Quoted(string? text) =>
        text is ['\'', .., '\''] && DateTimeOffset.TryParse(text.Trim('\''), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
