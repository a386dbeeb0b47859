using System.Text.Json.Nodes;
using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Graph;

/// <summary>The directory audit log.</summary>
internal sealed class AuditEndpoints(GraphService service)
{
    private const int MostRows = 1000;
    private readonly TenantState _tenant = service.Tenant;

    public void Map() => service.Map("GET", "/auditLogs/directoryAudits", Access.Permission("AuditLog.Read.All"), call =>
        new GraphPage(service, call) { DefaultSize = MostRows, MostSize = MostRows }
            .Of(_tenant.Logs.Audits.Items.OrderByDescending(row => row.At).ToList(), Shape, "auditLogs/directoryAudits"));

    private JsonObject Shape(AuditRow row) => new()
    {
        ["id"] = "Directory_" + _tenant.Ids.Of("audit", $"{row.At.UtcTicks}/{row.Activity}/{row.Target}"),
        ["category"] = row.Category,
        ["correlationId"] = row.CorrelationId.ToString(),
        ["result"] = row.Result,
        ["resultReason"] = row.Reason ?? "",
        ["activityDisplayName"] = row.Activity,
        ["activityDateTime"] = Json.Time(row.At),
        ["loggedByService"] = "Core Directory",
        ["operationType"] = row.Activity.Split(' ')[0],
        ["initiatedBy"] = InitiatedBy(row.By),
        ["targetResources"] = new JsonArray(Target(row)),
        ["additionalDetails"] = new JsonArray(),
    };

    private JsonObject InitiatedBy(string? name)
    {
        if (_tenant.Directory.User(name) is { } user)
            return new() { ["app"] = null, ["user"] = new JsonObject { ["id"] = user.Id.ToString(), ["displayName"] = user.DisplayName, ["userPrincipalName"] = user.Name, ["ipAddress"] = "20.50.2.10" } };
        var app = _tenant.Directory.App(name);
        return new()
        {
            ["user"] = null,
            ["app"] = new JsonObject
            {
                ["appId"] = app?.AppId.ToString(), ["displayName"] = app?.DisplayName ?? name ?? "Microsoft Entra ID", ["servicePrincipalId"] = app?.ServicePrincipalId.ToString(), ["servicePrincipalName"] = null,
            },
        };
    }

    private JsonObject Target(AuditRow row)
    {
        var user = _tenant.Directory.User(row.Target);
        var app = user is null ? _tenant.Directory.App(row.Target) : null;
        var group = app is null ? _tenant.Directory.Group(row.Target) : null;
        var policy = _tenant.Scenario.ConditionalAccessPolicies.Find(policy => policy.Name == row.Target);
        var onPrincipal = row.Activity.Contains("service principal", StringComparison.OrdinalIgnoreCase);
        return new()
        {
            ["id"] = (user?.Id ?? (onPrincipal ? app?.ServicePrincipalId : app?.Id) ?? group?.Id ?? policy?.Id)?.ToString(),
            ["displayName"] = user?.DisplayName ?? app?.DisplayName ?? row.Target,
            ["type"] = user is not null ? "User" : app is not null ? onPrincipal ? "ServicePrincipal" : "Application" : group is not null ? "Group" : policy is not null ? "Policy" : "Other",
            ["userPrincipalName"] = user?.Name,
            ["groupType"] = group is null ? null : "azureAD",
            ["modifiedProperties"] = new JsonArray([.. row.Changes.Select(change => (JsonNode)new JsonObject
            {
                ["displayName"] = change.Name, ["oldValue"] = change.Old, ["newValue"] = change.New,
            })]),
        };
    }
}
