using System.Text.Json.Nodes;

namespace PbiDiag.Simulator.Tests;

public sealed class PagingAndLimitTests() : TenantFixture("""
    {
      "clock": { "runs": false, "now": "2026-03-02T08:00:00Z" },
      "size": { "models": 60, "workspaces": 30, "connections": 250, "apps": 450, "users": 20, "signIns": 40 },
      "conditionalAccessPolicies": [ { "name": "p" } ],
      "activityEvents": [
        { "at": "2026-03-01T10:00:00Z", "activity": "RefreshDataset" }, { "at": "2026-03-01T11:00:00Z", "activity": "ViewReport" },
        { "at": "2026-02-28T11:00:00Z", "activity": "ViewReport" } ]
    }
    """)
{
    [Fact]
    public async Task Graph_pages_hold_each_app_once()
    {
        var names = new List<string>();
        var next = "/graph/v1.0/applications?$select=appId,displayName&$top=100";
        var pages = 0;
        while (next is not null)
        {
            var page = await Client.Send("Graph", next, null, null);
            names.AddRange(page.Value.Select(app => (string)app!["displayName"]!));
            Assert.All(page.Value, app => Assert.Equal(2, ((JsonObject)app!).Count));
            next = (string?)page.Json["@odata.nextLink"];
            pages++;
        }
        Assert.Equal((451, 451, 5), (names.Count, names.Distinct().Count(), pages));
    }

    [Fact]
    public async Task Graph_refuses_a_page_that_is_too_large()
    {
        Assert.Equal(400, (await Client.Graph("applications?$top=1000")).Status);
        Assert.Equal(200, (await Client.Graph("applications?$top=999")).Status);
    }

    [Fact]
    public async Task Fabric_continues_until_the_uri_is_gone()
    {
        var ids = new HashSet<string>();
        var next = "/fabric/v1/connections";
        while (next is not null)
        {
            var page = await Client.Send("PowerBI", next, null, null);
            foreach (var connection in page.Value) Assert.True(ids.Add((string)connection!["id"]!));
            next = (string?)page.Json["continuationUri"];
            Assert.Equal(next is null, page.Json["continuationToken"] is null);
        }
        Assert.Equal(250, ids.Count);
    }

    [Fact]
    public async Task Power_bi_pages_by_skip_and_gives_no_link()
    {
        var page = await Client.PowerBI("admin/groups?$top=20&$skip=20");
        Assert.Equal(10, page.Value.Count);
        Assert.Null(page.Json["@odata.nextLink"]);
        Assert.Equal(400, (await Client.PowerBI("admin/groups")).Status);
        Assert.Equal(400, (await Client.PowerBI("admin/groups?$top=5001")).Status);
    }

    [Fact]
    public async Task Activity_events_continue_only_by_the_uri_as_it_is()
    {
        var first = await Client.PowerBI("admin/activityevents?startDateTime='2026-03-01T00:00:00Z'&endDateTime='2026-03-01T23:59:59Z'");
        Assert.Empty((JsonArray)first.Json["activityEventEntities"]!);
        var uri = (string)first.Json["continuationUri"]!;
        var second = await Client.Send("PowerBI", uri, null, null);
        Assert.Equal(2, ((JsonArray)second.Json["activityEventEntities"]!).Count);
        Assert.Null(second.Json["continuationUri"]);
        var token = (string)first.Json["continuationToken"]!;
        Assert.Equal(400, (await Client.PowerBI($"admin/activityevents?continuationToken='{Uri.EscapeDataString(token)}'")).Status);
    }

    [Theory]
    [InlineData("startDateTime=2026-03-01T00:00:00Z&endDateTime=2026-03-01T23:00:00Z")]
    [InlineData("startDateTime='2026-03-01T00:00:00Z'&endDateTime='2026-03-02T01:00:00Z'")]
    public async Task Activity_events_want_quotes_and_one_day(string query) =>
        Assert.Equal(400, (await Client.PowerBI("admin/activityevents?" + query)).Status);

    [Fact]
    public async Task Sign_ins_are_limited_to_five_in_ten_seconds()
    {
        for (var i = 0; i < 5; i++) Assert.Equal(200, (await Client.Graph("auditLogs/signIns?$top=1")).Status);
        var refused = await Client.Graph("auditLogs/signIns?$top=1");
        Assert.Equal((429, "10"), (refused.Status, refused.Header("Retry-After")));
        Tenant.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(200, (await Client.Graph("auditLogs/signIns?$top=1")).Status);
    }

    [Fact]
    public async Task Conditional_access_limit_does_not_say_when_to_come_again()
    {
        Assert.Equal(200, (await Client.Graph("identity/conditionalAccess/policies")).Status);
        var refused = await Client.Graph("identity/conditionalAccess/policies");
        Assert.Equal((429, null), (refused.Status, refused.Header("Retry-After")));
    }

    [Fact]
    public async Task Admin_groups_are_limited_by_the_minute_and_the_hour()
    {
        for (var i = 0; i < 15; i++) Assert.Equal(200, (await Client.PowerBI("admin/groups?$top=1")).Status);
        Assert.Equal("60", (await Client.PowerBI("admin/groups?$top=1")).Header("Retry-After"));
        for (var minute = 0; minute < 3; minute++)
        {
            Tenant.Clock.Advance(TimeSpan.FromMinutes(1));
            for (var i = 0; i < 10; i++) await Client.PowerBI("admin/groups?$top=1");
        }
        Tenant.Clock.Advance(TimeSpan.FromMinutes(1));
        for (var i = 0; i < 5; i++) await Client.PowerBI("admin/groups?$top=1");
        Assert.Equal(429, (await Client.PowerBI("admin/groups?$top=1")).Status);
    }

    [Fact]
    public async Task Scan_is_accepted_then_running_then_there()
    {
        var ids = Tenant.Scenario.Workspaces.Select(workspace => workspace.Id).ToArray();
        var started = await Client.PowerBI("admin/workspaces/getInfo?datasourceDetails=true", HttpMethod.Post, new { workspaces = ids });
        Assert.Equal(202, started.Status);
        var id = (string)started.Json["id"]!;
        Assert.Equal("Running", (string)(await Client.PowerBI($"admin/workspaces/scanStatus/{id}")).Json["status"]!);
        Tenant.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("Succeeded", (string)(await Client.PowerBI($"admin/workspaces/scanStatus/{id}")).Json["status"]!);
        var result = (await Client.PowerBI($"admin/workspaces/scanResult/{id}")).Json;
        Assert.Equal((30, 60), (((JsonArray)result["workspaces"]!).Count, ((JsonArray)result["datasourceInstances"]!).Count));
        Assert.Equal(400, (await Client.PowerBI("admin/workspaces/getInfo", HttpMethod.Post, new { workspaces = Enumerable.Range(0, 101).Select(_ => Guid.NewGuid()) })).Status);
    }

    [Theory]
    [InlineData("displayName eq 'App 00007'", 1)]
    [InlineData("startswith(displayName,'App 0000')", 10)]
    [InlineData("startswith(displayName,'App 0000') and not (displayName eq 'App 00001')", 9)]
    [InlineData("displayName in ('App 00001','App 00002')", 2)]
    public async Task Filters_choose(string filter, int count) =>
        Assert.Equal(count, (await Client.Graph("applications?$filter=" + Uri.EscapeDataString(filter))).Value.Count);

    [Theory]
    [InlineData("status/errorCode ge 50000")]
    [InlineData("status/errorCode in (50076,53003)")]
    [InlineData("signInEventTypes/any(t: t eq 'servicePrincipal')")]
    [InlineData("displayName eq")]
    public async Task Filter_that_the_log_does_not_take_is_refused(string filter) =>
        Assert.Equal(400, (await Client.Graph("auditLogs/signIns?$filter=" + Uri.EscapeDataString(filter))).Status);
}
