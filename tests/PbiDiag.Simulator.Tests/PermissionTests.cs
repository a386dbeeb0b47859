using PbiDiag.Simulator.Loading;
using PbiDiag.Simulator.Model;

namespace PbiDiag.Simulator.Tests;

public sealed class PermissionTests
{
    private const string Scenario = """
        {
          "users": [ { "name": "ada@contoso.com" } ],
          "workspaces": [ { "name": "w", "models": [ { "name": "m", "connections": [ "c" ] } ] }, { "name": "closed" } ],
          "gateways": [ { "name": "gw" } ], "connections": [ { "name": "c", "gateway": "gw" } ],
          "keyVaults": [ { "name": "kv" } ],
          "caller": { "workspaces": { "closed": "None" } }
        }
        """;

    [Theory]
    [InlineData("Graph Application.Read.All", "graph/v1.0/applications", 403, "Authorization_RequestDenied")]
    [InlineData("Graph AuditLog.Read.All", "graph/v1.0/auditLogs/signIns", 403, "Authentication_MSGraphPermissionMissing")]
    [InlineData("Graph Policy.Read.All", "graph/v1.0/identity/conditionalAccess/policies", 403, "AccessDenied")]
    [InlineData("Graph User.Read.All", "graph/v1.0/users/ada@contoso.com", 403, "Authorization_RequestDenied")]
    [InlineData(CallerPermissions.PublicApi, "powerbi/v1.0/myorg/groups", 401, "PowerBINotAuthorizedException")]
    [InlineData(CallerPermissions.AdminApi, "powerbi/v1.0/myorg/admin/groups?$top=10", 401, "PowerBINotAuthorizedException")]
    [InlineData(CallerPermissions.AdminApi, "fabric/v1/admin/tenantsettings", 403, "Unauthorized")]
    [InlineData(CallerPermissions.GatewayAdministrator, "powerbi/v1.0/myorg/gateways/{gateway}", 403, "PowerBINotAuthorizedException")]
    [InlineData(CallerPermissions.VaultReader, "vault/kv/secrets?api-version=7.4", 403, "Forbidden")]
    public async Task Permission_that_is_taken_away_closes_its_call(string permission, string path, int status, string code)
    {
        var (before, _) = await Ask(path, without: null);
        Assert.Equal(200, before);
        var (after, text) = await Ask(path, permission);
        Assert.Equal(status, after);
        Assert.Contains(code, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_removable_permission_can_be_removed()
    {
        IReadOnlyList<string> all;
        await using (var tenant = await SimulatedTenant.StartAsync(ScenarioLoader.Parse(Scenario))) all = tenant.CallerPermissions;
        Assert.True(all.Count > 10);
        foreach (var permission in all)
        {
            await using var tenant = await SimulatedTenant.StartAsync(ScenarioLoader.Parse(Scenario), new SimulatedTenantOptions { Without = [permission] });
            Assert.DoesNotContain(permission, tenant.CallerPermissions);
        }
    }

    [Fact]
    public async Task Workspace_without_a_role_is_not_listed_and_not_opened()
    {
        await using var tenant = await SimulatedTenant.StartAsync(ScenarioLoader.Parse(Scenario));
        using var client = new Client(tenant);
        Assert.Equal(["w"], (await client.PowerBI("groups")).Value.Select(group => (string)group!["name"]!));
        var closed = tenant.Scenario.Workspaces[1].Id;
        var reply = await client.PowerBI($"groups/{closed}/datasets");
        Assert.Equal(401, reply.Status);
        Assert.Equal("PowerBINotAuthorizedException", (string)reply.Json["pbi.error"]!["code"]!);
    }

    [Fact]
    public async Task Consented_power_bi_permission_closes_the_admin_api_for_an_app()
    {
        await using var tenant = await SimulatedTenant.StartAsync(ScenarioLoader.Parse(Scenario), new SimulatedTenantOptions
        {
            Change = scenario => scenario.Apps.Add(new AppRegistration { Name = "PbiDiag", ApplicationPermissions = ["PowerBI/Tenant.Read.All"] }),
        });
        using var client = new Client(tenant);
        Assert.Equal(401, (await client.PowerBI("admin/groups?$top=1")).Status);
        Assert.Equal(200, (await client.PowerBI("groups")).Status);
    }

    [Fact]
    public async Task Token_of_a_person_needs_the_scope()
    {
        await using var tenant = await SimulatedTenant.StartAsync(ScenarioLoader.Parse("""
            { "users": [ { "name": "ada@contoso.com" } ], "workspaces": [ { "name": "w" } ],
              "caller": { "kind": "User", "user": "ada@contoso.com", "powerBIPermissions": [ "Workspace.Read.All" ] } }
            """));
        using var client = new Client(tenant);
        Assert.Equal(200, (await client.PowerBI("groups")).Status);
        Assert.Equal(403, (await client.PowerBI($"groups/{tenant.Scenario.Workspaces[0].Id}/datasets")).Status);
    }

    [Fact]
    public async Task Token_for_another_resource_or_of_nobody_opens_nothing()
    {
        await using var tenant = await SimulatedTenant.StartAsync(ScenarioLoader.Parse(Scenario));
        using var client = new Client(tenant);
        foreach (var token in new[] { tenant.TokenForCaller("Graph"), "not-a-token", tenant.TokenForCaller("PowerBI") + "x" })
            Assert.Equal(401, (await client.Send("PowerBI", "/powerbi/v1.0/myorg/groups", null, null, token)).Status);
    }

    [Fact]
    public async Task Token_that_has_run_out_is_refused_in_each_services_own_words()
    {
        await using var tenant = await SimulatedTenant.StartAsync(ScenarioLoader.Parse(Scenario));
        using var client = new Client(tenant);
        var (powerBI, graph) = (tenant.TokenForCaller("PowerBI"), tenant.TokenForCaller("Graph"));
        tenant.Clock.Advance(TimeSpan.FromHours(2));
        var first = await client.Send("PowerBI", "/powerbi/v1.0/myorg/groups", null, null, powerBI);
        Assert.Equal((403, "TokenExpired"), (first.Status, (string)first.Json["error"]!["code"]!));
        var second = await client.Send("Graph", "/graph/v1.0/users", null, null, graph);
        Assert.Equal((401, "InvalidAuthenticationToken"), (second.Status, (string)second.Json["error"]!["code"]!));
    }

    [Fact]
    public async Task Policies_in_sign_in_rows_are_empty_for_who_may_not_read_policies()
    {
        const string json = """
            { "users": [ { "name": "ada@contoso.com" } ], "conditionalAccessPolicies": [ { "name": "p" } ],
              "signIns": [ { "at": "-1h", "user": "ada@contoso.com", "errorCode": 53003, "policies": [ { "policy": "p", "result": "failure" } ] } ] }
            """;
        Assert.Single(await Policies(json, []));
        Assert.Empty(await Policies(json, ["Graph Policy.Read.All"]));
    }

    private static async Task<System.Text.Json.Nodes.JsonArray> Policies(string json, string[] without)
    {
        await using var tenant = await SimulatedTenant.StartAsync(ScenarioLoader.Parse(json), new SimulatedTenantOptions { Without = without });
        using var client = new Client(tenant);
        return (System.Text.Json.Nodes.JsonArray)(await client.Graph("auditLogs/signIns")).Value[0]!["appliedConditionalAccessPolicies"]!;
    }

    private static async Task<(int Status, string Text)> Ask(string path, string? without)
    {
        await using var tenant = await SimulatedTenant.StartAsync(
            ScenarioLoader.Parse(Scenario), new SimulatedTenantOptions { Without = without is null ? [] : [without] });
        using var client = new Client(tenant);
        var resource = path.StartsWith("graph", StringComparison.Ordinal) ? "Graph" : path.StartsWith("vault", StringComparison.Ordinal) ? "KeyVault" : "PowerBI";
        var reply = await client.Send(resource, "/" + path.Replace("{gateway}", tenant.Scenario.Gateways[0].Id.ToString(), StringComparison.Ordinal), null, null);
        return (reply.Status, reply.Text);
    }
}
