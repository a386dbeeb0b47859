using System.Text.Json.Nodes;

namespace PbiDiag.Simulator.Tests;

/// <summary>Makes every call there is against Contoso once: each answers well, and the recording of it is held to the published descriptions.</summary>
public sealed class EveryCallTests() : TenantFixture("""{ "extends": "contoso", "limits": { "enabled": false } }""")
{
    [Fact]
    public async Task Every_reading_call_of_power_bi_answers()
    {
        var workspace = WorkspaceId("Finance");
        var model = ModelId("Finance", "Ledger");
        var gateway = GatewayId("GW-Munich");
        var source = ConnectionId("sql01 Finance");
        var capacity = Tenant.Scenario.Capacities[0].Id;
        var flow = Tenant.Scenario.Workspaces.Find(workspace => workspace.Name == "Finance")!.Dataflows[0].Id;
        var day = Tenant.Clock.Now.AddDays(-4).UtcDateTime.ToString("yyyy-MM-dd", null);
        string[] paths =
        [
            "groups", "groups?$top=5&$skip=2", "groups?$filter=name eq 'Finance'", $"groups/{workspace}", $"groups/{workspace}/users", "datasets", $"datasets/{model}",
            $"datasets/{model}/refreshes?$top=3", $"datasets/{model}/datasources", $"datasets/{model}/refreshSchedule", $"datasets/{model}/users",
            $"groups/{workspace}/datasets", $"groups/{workspace}/datasets/{model}", $"groups/{workspace}/datasets/{model}/refreshes", $"groups/{workspace}/datasets/{model}/datasources",
            $"groups/{workspace}/datasets/{model}/refreshSchedule", $"groups/{workspace}/datasets/{model}/users", $"groups/{workspace}/datasets/{model}/Default.DiscoverGateways",
            $"groups/{workspace}/datasets/{model}/Default.GetBoundGatewayDatasources", $"groups/{workspace}/dataflows", $"groups/{workspace}/dataflows/{flow}/datasources",
            $"groups/{workspace}/dataflows/{flow}/transactions", "gateways", $"gateways/{gateway}", $"gateways/{gateway}/datasources", $"gateways/{gateway}/datasources/{source}",
            $"gateways/{gateway}/datasources/{source}/users", "capacities", "capacities/refreshables?$top=10&$expand=capacity,group", $"capacities/{capacity}/refreshables?$top=2",
            $"capacities/{capacity}/refreshables/{model}", "admin/groups?$top=100&$expand=users,datasets,dataflows", "admin/groups?$top=10&$filter=state eq 'Active'", $"admin/groups/{workspace}",
            $"admin/groups/{workspace}/users", $"admin/groups/{workspace}/datasets", "admin/datasets", $"admin/datasets/{model}/datasources", $"admin/datasets/{model}/users",
            "admin/dataflows", $"admin/dataflows/{flow}/datasources", "admin/capacities", "admin/capacities/refreshables?$top=10", $"admin/capacities/{capacity}/refreshables?$top=2",
            $"admin/capacities/{capacity}/refreshables/{model}", "admin/workspaces/modified", $"admin/activityevents?startDateTime='{day}T00:00:00Z'&endDateTime='{day}T23:59:59Z'",
        ];
        foreach (var path in paths) Assert.True((await Client.PowerBI(path)).Status == 200, path);
        var events = await Client.PowerBI($"admin/activityevents?startDateTime='{day}T00:00:00Z'&endDateTime='{day}T23:59:59Z'");
        Assert.Single((JsonArray)(await Client.Send("PowerBI", (string)events.Json["continuationUri"]!, null, null)).Json["activityEventEntities"]!);
    }

    [Fact]
    public async Task Every_writing_call_of_power_bi_answers()
    {
        var workspace = WorkspaceId("Executive");
        var model = ModelId("Executive", "Group results");
        var flow = Tenant.Scenario.Workspaces.Find(workspace => workspace.Name == "Finance")!.Dataflows[0];
        await Expect(200, "RefreshUserPermissions", HttpMethod.Post);
        await Expect(200, $"groups/{workspace}/datasets/{model}/Default.TakeOver", HttpMethod.Post);
        await Expect(200, $"groups/{workspace}/datasets/{model}/refreshSchedule", HttpMethod.Patch, new { value = new { enabled = true, times = new[] { "07:00" }, days = new[] { "Monday" } } });
        await Expect(202, $"groups/{workspace}/datasets/{model}/refreshes", HttpMethod.Post, new { notifyOption = "NoNotification" });
        await Expect(400, $"groups/{workspace}/datasets/{model}/refreshes", HttpMethod.Post, new { notifyOption = "NoNotification" });
        Tenant.Clock.Advance(TimeSpan.FromSeconds(2));
        var started = await Expect(202, $"groups/{workspace}/datasets/{model}/refreshes", HttpMethod.Post, new { type = "Full", commitMode = "Transactional", timeout = "02:00:00", retryCount = 1 });
        var details = started.Header("Location")!;
        var running = await Client.Send("PowerBI", details, null, null);
        Assert.Equal((202, "InProgress"), (running.Status, (string)running.Json["extendedStatus"]!));
        Tenant.Clock.Advance(TimeSpan.FromSeconds(2));
        var done = await Client.Send("PowerBI", details, null, null);
        Assert.Equal((200, "Completed"), (done.Status, (string)done.Json["status"]!));
        var again = await Expect(202, $"groups/{workspace}/datasets/{model}/refreshes", HttpMethod.Post, new { type = "Full" });
        Assert.Equal(200, (await Client.Send("PowerBI", again.Header("Location")!, HttpMethod.Delete, null)).Status);
        Assert.Equal("Cancelled", (string)(await Client.PowerBI($"groups/{workspace}/datasets/{model}/refreshes")).Value[0]!["status"]!);
        await Expect(200, $"groups/{WorkspaceId("Finance")}/dataflows/{flow.Id}/refreshes", HttpMethod.Post, new { notifyOption = "NoNotification" });
        var transaction = (string)(await Client.PowerBI($"groups/{WorkspaceId("Finance")}/dataflows/{flow.Id}/transactions")).Value[0]!["id"]!;
        var cancelled = await Expect(200, $"groups/{WorkspaceId("Finance")}/dataflows/transactions/{Uri.EscapeDataString(transaction)}/cancel", HttpMethod.Post);
        Assert.Equal("successfullyMarked", (string)cancelled.Json["status"]!);
        await Expect(200, $"groups/{WorkspaceId("HR")}/datasets/{ModelId("HR", "Headcount")}/Default.BindToGateway", HttpMethod.Post, new { gatewayObjectId = GatewayId("GW-Munich") });
    }

    [Fact]
    public async Task Every_call_of_fabric_answers()
    {
        var workspace = WorkspaceId("Supply Chain");
        var model = ModelId("Supply Chain", "Suppliers");
        var flow = Tenant.Scenario.Workspaces.Find(workspace => workspace.Name == "Supply Chain")!.Dataflows[0].Id;
        var munich = GatewayId("GW-Munich");
        var member = Tenant.Scenario.Gateways[0].Members[1].Id;
        string[] paths =
        [
            "workspaces", $"workspaces/{workspace}", $"workspaces/{workspace}/items", $"workspaces/{workspace}/items?type=Dataflow", $"workspaces/{workspace}/items/{model}",
            $"workspaces/{workspace}/items/{model}/connections", $"workspaces/{workspace}/items/{flow}/jobs/instances", $"workspaces/{workspace}/semanticModels",
            $"workspaces/{workspace}/semanticModels/{model}", $"workspaces/{workspace}/dataflows", $"workspaces/{workspace}/roleAssignments", "capacities", "connections",
            $"connections/{ConnectionId("Warehouse")}", $"connections/{ConnectionId("Warehouse")}/roleAssignments", "gateways", $"gateways/{munich}", $"gateways/{munich}/members",
            $"gateways/{munich}/roleAssignments", "admin/tenantsettings", "admin/workspaces", $"admin/workspaces/{workspace}/users",
        ];
        foreach (var path in paths) Assert.True((await Client.Fabric(path)).Status == 200, path);
        Assert.Equal("Online", (string)(await Client.Fabric($"gateways/{munich}/checkStatus", HttpMethod.Post)).Json["status"]!);
        Assert.Equal("Offline", (string)(await Client.Fabric($"gateways/{munich}/members/{member}/checkStatus", HttpMethod.Post)).Json["status"]!);
        foreach (var connection in Tenant.Scenario.Connections)
            Assert.Contains((await Client.Fabric($"connections/{connection.Id}/testConnection", HttpMethod.Post)).Status, new[] { 200, 202, 400 });
        var run = await Client.Fabric($"workspaces/{workspace}/items/{flow}/jobs/execute/instances", HttpMethod.Post);
        Assert.Equal(202, run.Status);
        Assert.Equal(200, (await Client.Send("PowerBI", run.Header("Location")!, null, null)).Status);
        Assert.Equal(404, (await Client.Fabric($"connections/{Guid.NewGuid()}")).Status);
        var bind = new { connectionBinding = new { id = ConnectionId("Snowflake"), connectivityType = "ShareableCloud", connectionDetails = new { type = "Oracle", path = await PathOf(workspace, model) } } };
        Assert.Equal(403, (await Client.Fabric($"workspaces/{workspace}/semanticModels/{model}/bindConnection", HttpMethod.Post, bind)).Status);
        await Expect(200, $"groups/{workspace}/datasets/{model}/Default.TakeOver", HttpMethod.Post);
        Assert.Equal(200, (await Client.Fabric($"workspaces/{workspace}/semanticModels/{model}/bindConnection", HttpMethod.Post, bind)).Status);
        Assert.Equal(ConnectionId("Snowflake"), (Guid)(await Client.PowerBI($"groups/{workspace}/datasets/{model}/datasources")).Value[0]!["datasourceId"]!);
    }

    [Fact]
    public async Task The_list_of_clouds_is_given_to_anybody_and_names_this_server()
    {
        var answer = await Client.Send("PowerBI", "/powerbi/powerbi/globalservice/v201606/environments/discover?client=powerbi-msolap", HttpMethod.Post, null, token: "none");
        var services = (JsonArray)answer.Json["environments"]![0]!["services"]!;
        Assert.Equal(["aad", "powerbi-backend"], services.Select(service => (string)service!["name"]!));
        Assert.Equal([Tenant.Address, Tenant.Cloud.PowerBIApi], services.Select(service => (string)service!["endpoint"]!));
    }

    [Fact]
    public async Task Long_operation_is_followed_to_its_result()
    {
        var accepted = await Client.Fabric($"connections/{ConnectionId("Private warehouse")}/testConnection", HttpMethod.Post);
        Assert.Equal(202, accepted.Status);
        Assert.Equal("Running", (string)(await Client.Send("PowerBI", accepted.Header("Location")!, null, null)).Json["status"]!);
        Tenant.Clock.Advance(TimeSpan.FromSeconds(2));
        var done = await Client.Send("PowerBI", accepted.Header("Location")!, null, null);
        Assert.Equal("Succeeded", (string)done.Json["status"]!);
        Assert.Equal("Online", (string)(await Client.Send("PowerBI", done.Header("Location")!, null, null)).Json["status"]!);
    }

    private async Task<Client.Reply> Expect(int status, string path, HttpMethod method, object? body = null)
    {
        var reply = await Client.PowerBI(path, method, body);
        Assert.True(reply.Status == status, $"{path}: {reply.Status} {reply.Text}");
        return reply;
    }

    private async Task<string> PathOf(Guid workspace, Guid model) =>
        (string)(await Client.Fabric($"workspaces/{workspace}/items/{model}/connections")).Value[0]!["connectionDetails"]!["path"]!;
}
