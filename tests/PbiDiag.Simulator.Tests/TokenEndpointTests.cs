namespace PbiDiag.Simulator.Tests;

public sealed class TokenEndpointTests() : TenantFixture("""
    {
      "users": [
        { "name": "ada@contoso.com", "password": "right" },
        { "name": "off@contoso.com", "password": "right", "enabled": false },
        { "name": "blocked@contoso.com", "password": "right" }
      ],
      "conditionalAccessPolicies": [
        { "name": "Block", "users": [ "blocked@contoso.com" ], "servicePrincipals": [ "blocked app" ], "grant": [ "block" ] },
        { "name": "Watch", "state": "ReportOnly", "users": [ "All" ], "servicePrincipals": [ "All" ], "grant": [ "block" ] },
        { "name": "Off", "state": "Disabled", "users": [ "All" ], "servicePrincipals": [ "All" ], "grant": [ "block" ] }
      ],
      "apps": [
        { "name": "etl", "appId": "11111111-1111-4111-8111-111111111111",
          "secrets": [ { "name": "old", "value": "was-right", "end": "-3d" }, { "name": "new", "value": "is-right" } ] },
        { "name": "off app", "appId": "22222222-2222-4222-8222-222222222222", "enabled": false, "secrets": [ { "name": "s", "value": "is-right" } ] },
        { "name": "gone app", "appId": "33333333-3333-4333-8333-333333333333", "deleted": "-2d", "secrets": [ { "name": "s", "value": "is-right" } ] },
        { "name": "blocked app", "appId": "44444444-4444-4444-8444-444444444444", "secrets": [ { "name": "s", "value": "is-right" } ] },
        { "name": "desktop", "appId": "55555555-5555-4555-8555-555555555555", "publicClient": true, "delegatedPermissions": [ "PowerBI/Dataset.Read.All" ] },
        { "name": "no consent", "appId": "66666666-6666-4666-8666-666666666666", "publicClient": true }
      ]
    }
    """)
{
    [Theory]
    [InlineData(1, "is-right", null, 200, 0, null)]
    [InlineData(1, "wrong", null, 401, 7000215, "invalid_client")]
    [InlineData(1, "was-right", null, 401, 7000222, "invalid_client")]
    [InlineData(1, null, null, 401, 7000218, "invalid_client")]
    [InlineData(2, "is-right", null, 400, 7000112, "unauthorized_client")]
    [InlineData(3, "is-right", null, 400, 700016, "unauthorized_client")]
    [InlineData(4, "is-right", null, 400, 53003, "invalid_grant")]
    [InlineData(9, "is-right", null, 400, 700016, "unauthorized_client")]
    [InlineData(1, "is-right", "https://unknown.example/.default", 400, 500011, "invalid_resource")]
    [InlineData(1, "is-right", "https://analysis.windows.net/powerbi/api/Dataset.Read.All", 400, 1002012, "invalid_scope")]
    public async Task App_signs_in_or_is_told_why_not(int app, string? secret, string? scope, int status, int code, string? error)
    {
        var form = Form("client_credentials", app, scope);
        if (secret is not null) form["client_secret"] = secret;
        await Expect(form, status, code, error);
    }

    [Theory]
    [InlineData("ada@contoso.com", "right", 5, 200, 0, null)]
    [InlineData("ada@contoso.com", "wrong", 5, 400, 50126, "invalid_grant")]
    [InlineData("nobody@contoso.com", "right", 5, 400, 50034, "invalid_grant")]
    [InlineData("off@contoso.com", "right", 5, 400, 50057, "invalid_grant")]
    [InlineData("blocked@contoso.com", "right", 5, 400, 53003, "invalid_grant")]
    [InlineData("ada@contoso.com", "right", 6, 400, 65001, "invalid_grant")]
    public async Task Person_signs_in_or_is_told_why_not(string user, string password, int app, int status, int code, string? error)
    {
        var form = Form("password", app, "https://analysis.windows.net/powerbi/api/.default");
        (form["username"], form["password"]) = (user, password);
        await Expect(form, status, code, error);
    }

    [Theory]
    [InlineData("99999999-9999-4999-8999-999999999999", 90002)]
    [InlineData("fabrikam.com", 90002)]
    [InlineData("not a tenant", 900023)]
    [InlineData("common", 50059)]
    public async Task Wrong_tenant_is_told(string tenant, int code)
    {
        var form = Form("client_credentials", 1, null);
        form["client_secret"] = "is-right";
        var reply = await Client.Token(form, Uri.EscapeDataString(tenant));
        Assert.Equal(code, (int)reply.Json["error_codes"]![0]!);
    }

    [Fact]
    public async Task Refusal_has_the_fields_of_the_directory()
    {
        var form = Form("client_credentials", 1, null);
        form["client_secret"] = "wrong";
        var json = (await Client.Token(form)).Json;
        Assert.Matches(@"^AADSTS7000215: .+ Trace ID: [0-9a-f-]{36} Correlation ID: [0-9a-f-]{36} Timestamp: \d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$", (string)json["error_description"]!);
        Assert.Matches(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$", (string)json["timestamp"]!);
        Assert.NotNull(json["trace_id"]);
        Assert.NotNull(json["correlation_id"]);
    }

    [Fact]
    public async Task Older_endpoint_takes_a_resource_and_writes_numbers_as_text()
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", ["client_id"] = "11111111-1111-4111-8111-111111111111", ["client_secret"] = "is-right",
            ["resource"] = "https://analysis.windows.net/powerbi/api",
        };
        var reply = await Client.Token(form, version: "");
        Assert.Equal(200, reply.Status);
        Assert.True(long.TryParse((string)reply.Json["expires_on"]!, out _));
    }

    [Fact]
    public async Task Refresh_token_dies_when_sessions_are_revoked()
    {
        var form = Form("password", 5, "https://analysis.windows.net/powerbi/api/.default offline_access");
        (form["username"], form["password"]) = ("ada@contoso.com", "right");
        var refresh = (string)(await Client.Token(form)).Json["refresh_token"]!;
        var again = Form("refresh_token", 5, "https://analysis.windows.net/powerbi/api/.default");
        again["refresh_token"] = refresh;
        Assert.Equal(200, (await Client.Token(again)).Status);
        Tenant.Scenario.Users[0].SessionsValidFrom = Tenant.Clock.Now.AddSeconds(1);
        await Expect(again, 400, 50173, "invalid_grant");
    }

    [Fact]
    public async Task Sign_in_leaves_a_row_in_the_log()
    {
        var form = Form("client_credentials", 1, null);
        form["client_secret"] = "was-right";
        await Client.Token(form);
        var rows = (await Client.GraphBeta("auditLogs/signIns?$filter=signInEventTypes/any(t: t eq 'servicePrincipal')")).Value;
        Assert.Equal(7000222, (int)rows[0]!["status"]!["errorCode"]!);
    }

    private static Dictionary<string, string> Form(string grant, int app, string? scope) => new()
    {
        ["grant_type"] = grant,
        ["client_id"] = string.Concat("11111111-1111-4111-8111-111111111111".Select(c => c == '1' ? (char)('0' + app) : c)),
        ["scope"] = scope ?? "https://analysis.windows.net/powerbi/api/.default",
    };

    private async Task Expect(Dictionary<string, string> form, int status, int code, string? error)
    {
        var reply = await Client.Token(form);
        Assert.Equal(status, reply.Status);
        if (code == 0)
        {
            Assert.NotNull(reply.Json["access_token"]);
            return;
        }
        Assert.Equal(code, (int)reply.Json["error_codes"]![0]!);
        Assert.Equal(error, (string)reply.Json["error"]!);
        if (code == 53003) Assert.Contains("access_token", (string)reply.Json["claims"]!, StringComparison.Ordinal);
    }
}
