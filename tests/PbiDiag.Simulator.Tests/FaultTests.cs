using System.Diagnostics;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using PbiDiag.Simulator.Model;

namespace PbiDiag.Simulator.Tests;

public sealed class FaultTests() : TenantFixture("""{ "workspaces": [ { "name": "a" }, { "name": "b" } ], "size": { "apps": 150, "connections": 120, "models": 120 } }""")
{
    private static readonly FaultMatch Groups = new() { Service = "powerbi", Path = "/v1.0/myorg/groups" };

    [Fact]
    public async Task Status_comes_with_retry_after_in_seconds_as_a_date_or_not_at_all()
    {
        Add(new() { Status = 429, RetryAfterSeconds = 3 }, to: 1);
        Add(new() { Status = 503, RetryAfterDateSeconds = 30 }, from: 2, to: 2);
        Add(new() { Status = 503 }, from: 3, to: 3);
        Assert.Equal((429, "3"), await StatusAndHeader("Retry-After"));
        var (status, date) = await StatusAndHeader("Retry-After");
        Assert.Equal(503, status);
        Assert.True(DateTimeOffset.Parse(date!, null) > DateTimeOffset.UtcNow);
        Assert.Equal((503, null), await StatusAndHeader("Retry-After"));
        Assert.Equal((200, null), await StatusAndHeader("Retry-After"));
    }

    [Fact]
    public async Task Latency_is_waited()
    {
        Add(new() { LatencyMilliseconds = 300 });
        var watch = Stopwatch.StartNew();
        await Client.PowerBI("groups");
        Assert.True(watch.ElapsedMilliseconds >= 290);
    }

    [Theory]
    [InlineData(ResetPoint.Before)]
    [InlineData(ResetPoint.Body)]
    public async Task Connection_is_cut(ResetPoint point)
    {
        Add(new() { Reset = point }, to: 1);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => Client.PowerBI("groups"));
        Assert.Equal(200, (await Client.PowerBI("groups")).Status);
    }

    [Fact]
    public async Task Slow_body_arrives_whole()
    {
        Add(new() { SlowBodyMilliseconds = 200 });
        Assert.True((await Client.PowerBI("groups")).Value.Count >= 2);
    }

    [Theory]
    [InlineData(BodySpoil.Truncated)]
    [InlineData(BodySpoil.InvalidJson)]
    [InlineData(BodySpoil.Html)]
    [InlineData(BodySpoil.Empty)]
    [InlineData(BodySpoil.PlainText)]
    public async Task Spoilt_body_is_no_json_though_the_status_is_200(BodySpoil spoil)
    {
        Add(new() { Spoil = spoil });
        var reply = await Client.PowerBI("groups");
        Assert.Equal(200, reply.Status);
        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(reply.Text));
    }

    [Fact]
    public async Task Body_is_packed_though_nobody_asked()
    {
        Add(new() { Gzip = true });
        using var http = new HttpClient(Tenant.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, Tenant.Cloud.PowerBIApi + "/v1.0/myorg/groups");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Tenant.TokenForCaller("PowerBI"));
        using var answer = await http.SendAsync(request);
        using var zip = new GZipStream(await answer.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        Assert.NotNull(JsonNode.Parse(zip));
    }

    [Fact]
    public async Task Body_is_huge_and_still_json()
    {
        Add(new() { HugeMegabytes = 5 });
        var reply = await Client.PowerBI("groups");
        Assert.True(reply.Text.Length > 5_000_000);
        Assert.NotNull(reply.Value);
    }

    [Fact]
    public async Task Content_type_is_another()
    {
        Add(new() { ContentType = "text/html" });
        using var http = new HttpClient(Tenant.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, Tenant.Cloud.PowerBIApi + "/v1.0/myorg/groups");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Tenant.TokenForCaller("PowerBI"));
        using var answer = await http.SendAsync(request);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Next_link_leads_back_to_its_own_page()
    {
        Tenant.AddFault(new() { Match = new() { Service = "graph", Path = "/v1.0/applications" }, Effect = new() { NextLink = LinkTarget.Loop } });
        var page = await Client.Graph("applications?$top=10");
        Assert.Equal(Tenant.Address + "/graph/v1.0/applications?$top=10", (string)page.Json["@odata.nextLink"]!);
    }

    [Theory]
    [InlineData(LinkTarget.ForeignHost)]
    [InlineData(LinkTarget.LookAlike)]
    public async Task Links_lead_to_the_foreign_host_which_sees_who_brings_a_token(LinkTarget target)
    {
        Tenant.AddFault(new() { Match = new() { Service = "fabric" }, Effect = new() { NextLink = target } });
        var link = new Uri((string)(await Client.Fabric("connections")).Json["continuationUri"]!);
        Assert.Equal(new Uri(Tenant.ForeignAddress).Authority, link.Authority);
        await Client.Send("PowerBI", Tenant.ForeignAddress + "/leak", null, null);
        Assert.True(Assert.Single(Tenant.ForeignRequests).HadToken);
    }

    [Fact]
    public async Task Redirect_leads_to_the_foreign_host()
    {
        Add(new() { Redirect = LinkTarget.ForeignHost });
        var (status, location) = await StatusAndHeader("Location");
        Assert.Equal(307, status);
        Assert.StartsWith(Tenant.ForeignAddress, location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_without_tls_leads_to_a_listener_that_tells()
    {
        Add(new() { Redirect = LinkTarget.Http }, to: 1);
        var (_, location) = await StatusAndHeader("Location");
        Assert.StartsWith("http://127.0.0.1:", location, StringComparison.Ordinal);
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, location);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "x");
        await http.SendAsync(request);
        Assert.True(Assert.Single(Tenant.Requests, sent => sent.Scheme == "http").HadToken);
    }

    [Fact]
    public async Task Who_prefers_it_is_sent_to_the_cluster()
    {
        var sent = await Client.PowerBI("groups?preferClientRouting=true");
        Assert.Equal(307, sent.Status);
        Assert.Equal(200, (await Client.Send("PowerBI", sent.Header("Location")!, null, null)).Status);
    }

    [Fact]
    public async Task Token_runs_out_in_the_middle_and_a_new_one_is_good()
    {
        Add(new() { ExpireToken = true }, from: 2, to: 2);
        var token = Tenant.TokenForCaller("PowerBI");
        Assert.Equal(200, await Status(token));
        Assert.Equal(403, await Status(token));
        Assert.Equal(403, await Status(token));
        Assert.Equal(200, await Status(Tenant.TokenForCaller("PowerBI")));
    }

    [Fact]
    public async Task Clock_of_the_service_is_off()
    {
        Add(new() { ClockSkewSeconds = -900 });
        var reply = await Client.PowerBI("groups");
        Assert.True(reply.Headers.Date < DateTimeOffset.UtcNow.AddMinutes(-10));
    }

    [Fact]
    public async Task Properties_are_changed_dropped_added_and_nulled()
    {
        Add(new() { UnknownValues = ["type"], DropProperties = ["isReadOnly"], AddProperties = true });
        var group = (JsonObject)(await Client.PowerBI("groups")).Value[0]!;
        Assert.Equal("SomethingNew", (string)group["type"]!);
        Assert.False(group.ContainsKey("isReadOnly"));
        Assert.True(group.ContainsKey("simulatorAddedThis"));
        Tenant.AddFault(new() { Match = new() { Service = "graph" }, Effect = new() { NullLists = true } });
        var app = (await Client.Graph("applications?$top=1")).Value[0]!;
        Assert.Null(app["passwordCredentials"]);
    }

    [Fact]
    public async Task Share_and_every_choose_some_calls_and_always_the_same()
    {
        Tenant.AddFault(new() { Match = new() { Service = "powerbi", Share = 0.25 }, Effect = new() { Status = 500 } });
        var statuses = new List<int>();
        for (var i = 0; i < 200; i++) statuses.Add((await Client.PowerBI("groups")).Status);
        Assert.InRange(statuses.Count(status => status == 500), 30, 70);
        Tenant.ClearFaults();
        Tenant.AddFault(new() { Match = new() { Service = "powerbi", From = 2, Every = 3 }, Effect = new() { Status = 500 } });
        statuses.Clear();
        for (var i = 0; i < 6; i++) statuses.Add(await Status());
        Assert.Equal([200, 500, 200, 200, 500, 200], statuses);
    }

    [Theory]
    [InlineData("*", "/v1.0/myorg/groups", true)]
    [InlineData("/v1.0/*/groups", "/v1.0/myorg/groups", true)]
    [InlineData("*groups*", "/v1.0/myorg/groups/1/users", true)]
    [InlineData("*/users", "/v1.0/myorg/groups/1/users", true)]
    [InlineData("/v1.0/myorg/groups", "/v1.0/myorg/groups/1", false)]
    [InlineData("*a*b*c", "xxaxxbxx", false)]
    public void Path_patterns_match(string pattern, string path, bool matches) => Assert.Equal(matches, Faults.Wildcard.Matches(pattern, path));

    private void Add(FaultEffect effect, int from = 1, int? to = null) => Tenant.AddFault(new FaultRule
    {
        Match = new() { Service = Groups.Service, Path = Groups.Path, From = from, To = to }, Effect = effect,
    });

    private async Task<int> Status(string? token = null) =>
        (await Client.Send("PowerBI", "/powerbi/v1.0/myorg/groups", null, null, token)).Status;

    private async Task<(int Status, string? Header)> StatusAndHeader(string name)
    {
        var reply = await Client.PowerBI("groups");
        return (reply.Status, reply.Header(name));
    }
}
