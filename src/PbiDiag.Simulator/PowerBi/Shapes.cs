using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.PowerBi;

/// <summary>Things of Power BI as its REST interface shows them.</summary>
internal static class Shapes
{
    public static object Workspace(TenantState tenant, Workspace workspace)
    {
        var capacity = tenant.PowerBI.CapacityOf(workspace);
        return new
        {
            id = workspace.Id, isReadOnly = false, isOnDedicatedCapacity = capacity is not null, capacityId = capacity?.Id,
            defaultDatasetStorageFormat = "Small", type = workspace.Type == "Personal" ? "PersonalGroup" : "Workspace", name = workspace.Name,
        };
    }

    public static Dictionary<string, object?> Model(TenantState tenant, ModelState model, bool withWorkspace = false)
    {
        var link = $"https://app.powerbi.com/groups/{model.Workspace.Id}/datasets/{model.Id}";
        var shape = new Dictionary<string, object?>
        {
            ["id"] = model.Id, ["name"] = model.Model.Name, ["webUrl"] = link, ["addRowsAPIEnabled"] = false, ["configuredBy"] = Owner(tenant, model.Owner),
            ["isRefreshable"] = model.Model.Refreshable, ["isEffectiveIdentityRequired"] = false, ["isEffectiveIdentityRolesRequired"] = false,
            ["isOnPremGatewayRequired"] = model.Connections.Any(connection => connection.Gateway is not null),
            ["targetStorageMode"] = model.Model.StorageMode, ["createdDate"] = Json.Time(model.Model.Created!.Value),
            ["createReportEmbedURL"] = $"https://app.powerbi.com/reportEmbed?config=e30%3d&datasetId={model.Id}",
            ["qnaEmbedURL"] = "https://app.powerbi.com/qnaEmbed?config=e30%3d", ["upstreamDatasets"] = Array.Empty<object>(), ["users"] = Array.Empty<object>(),
            ["queryScaleOutSettings"] = new { autoSyncReadOnlyReplicas = true, maxReadOnlyReplicas = 0 },
        };
        if (withWorkspace) shape["workspaceId"] = model.Workspace.Id;
        return shape;
    }

    public static object Run(RunState run) => new
    {
        requestId = run.RequestId, id = Math.Abs((long)run.RequestId.GetHashCode()), refreshType = run.Type, startTime = Json.Time(run.Start), endTime = Json.Time(run.End),
        serviceExceptionJson = run.Failure?.ExceptionJson, status = run.Status, extendedStatus = ExtendedStatus(run),
        refreshAttempts = Attempts(run).Select(attempt => new
        {
            attemptId = attempt.Number, startTime = Json.Time(attempt.Start), endTime = Json.Time(attempt.End), serviceExceptionJson = attempt.ExceptionJson, type = attempt.Type,
        }),
    };

    public static string ExtendedStatus(RunState run) => run switch
    {
        { IsOpen: true } => "InProgress",
        { TimedOut: true } => "TimedOut",
        _ => run.Status,
    };

    public static IReadOnlyList<AttemptState> Attempts(RunState run) =>
        run.Attempts ?? [new AttemptState(1, "Data", run.Start, run.End, run.Failure?.ExceptionJson)];

    public static object Source(TenantState tenant, Connection connection)
    {
        var shape = new Dictionary<string, object?>
        {
            ["datasourceType"] = ApiKind(connection), ["connectionDetails"] = Details(connection), ["datasourceId"] = connection.Id,
        };
        if (tenant.Sources.ShownGatewayId(connection) is { } gateway) shape["gatewayId"] = gateway;
        return shape;
    }

    public static object Details(Connection connection) => connection.Kind is "Extension" or "Snowflake" or "Databricks" or "GoogleBigQuery"
        ? new { path = SourcePath.Of(connection), kind = connection.Kind == "Extension" ? connection.Name : connection.Kind }
        : new { server = connection.Server, database = connection.Database, url = connection.Url, path = connection.Path };

    public static string ApiKind(Connection connection) => connection.Kind switch
    {
        "SQL" => "Sql",
        "Snowflake" or "Databricks" or "GoogleBigQuery" => "Extension",
        "SharePoint" => "SharePointList",
        var other => other,
    };

    public static object User(TenantState tenant, string name, string rightName, string right)
    {
        var user = tenant.Directory.User(name);
        var app = user is null ? tenant.Directory.App(name) : null;
        var group = app is null ? tenant.Directory.Group(name) : null;
        var shape = new Dictionary<string, object?>
        {
            ["displayName"] = user?.DisplayName ?? app?.DisplayName ?? group?.Name ?? name,
            ["identifier"] = user?.Name ?? app?.ServicePrincipalId?.ToString() ?? group?.Id?.ToString() ?? name,
            ["graphId"] = (user?.Id ?? app?.ServicePrincipalId ?? group?.Id)?.ToString(),
            ["principalType"] = app is not null ? "App" : group is not null ? "Group" : "User",
            [rightName] = right,
        };
        if (user is not null)
        {
            shape["emailAddress"] = user.Name;
            shape["userType"] = user.Type;
        }
        return shape;
    }

    /// <summary>The rows of a workspace's users, the caller among them when it has a role by other means.</summary>
    public static IEnumerable<object> Users(TenantState tenant, Workspace workspace)
    {
        var caller = tenant.Scenario.Caller;
        var name = caller.Kind == CallerKind.User ? caller.User! : caller.App;
        var role = caller.Workspaces.TryGetValue(workspace.Name, out var own) ? own : caller.WorkspaceRole;
        var rows = workspace.Users.Where(user => user.Value != WorkspaceRole.None && !user.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).ToDictionary();
        if (role != WorkspaceRole.None) rows[name] = role;
        return rows.Select(row => User(tenant, row.Key, "groupUserAccessRight", row.Value.ToString()));
    }

    public static string Owner(TenantState tenant, string owner) =>
        tenant.Directory.App(owner) is { } app ? app.ServicePrincipalId.ToString()! : owner;
}
