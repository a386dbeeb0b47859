using System.Text.Json.Nodes;

namespace PbiDiag.Simulator.Tests;

public sealed class BatchTests() : TenantFixture("""
    { "clock": { "runs": false }, "conditionalAccessPolicies": [ { "name": "p" } ], "size": { "apps": 30 } }
    """)
{
    [Fact]
    public async Task Answers_come_by_id_in_another_order()
    {
        var answers = await Ask(new { id = "a", method = "GET", url = "/organization" }, new { id = "B", method = "GET", url = "/applications?$top=5" }, new { id = "c", method = "GET", url = "/nothing" });
        Assert.Equal(["c", "B", "a"], answers.Select(answer => (string)answer!["id"]!));
        Assert.Equal([400, 200, 200], answers.Select(answer => (int)answer!["status"]!));
        Assert.StartsWith(Tenant.Address + "/graph/v1.0/applications", (string)answers[1]!["body"]!["@odata.nextLink"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limit_hits_single_entries_and_each_has_its_own_retry_after()
    {
        var answers = await Ask([.. Enumerable.Range(0, 8).Select(i => (object)new { id = $"{i}", method = "GET", url = "/auditLogs/signIns?$top=1" })]);
        var refused = answers.Where(answer => (int)answer!["status"]! == 429).ToList();
        Assert.Equal(3, refused.Count);
        Assert.All(refused, answer => Assert.Equal("10", (string)answer!["headers"]!["Retry-After"]!));
    }

    [Fact]
    public async Task Entry_that_depends_on_a_failed_one_fails_with_424()
    {
        var answers = await Ask(new { id = "1", method = "GET", url = "/applications/none" }, new { id = "2", method = "GET", url = "/organization", dependsOn = new[] { "1" } });
        Assert.Equal(424, (int)answers[0]!["status"]!);
    }

    [Fact]
    public async Task Body_without_content_type_is_refused()
    {
        var url = $"/applications/{ObjectId("PbiDiag")}/addPassword";
        var answers = await Ask(new { id = "1", method = "POST", url, body = new { } },
            new { id = "2", method = "POST", url, body = new { passwordCredential = new { displayName = "x" } }, headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" } });
        Assert.Equal([200, 400], answers.Select(answer => (int)answer!["status"]!));
    }

    [Fact]
    public async Task More_than_twenty_are_refused()
    {
        var requests = Enumerable.Range(0, 21).Select(i => new { id = $"{i}", method = "GET", url = "/organization" });
        Assert.Equal(400, (await Client.Graph("$batch", HttpMethod.Post, new { requests })).Status);
    }

    private async Task<JsonArray> Ask(params object[] requests)
    {
        var reply = await Client.Graph("$batch", HttpMethod.Post, new { requests });
        Assert.Equal(200, reply.Status);
        return (JsonArray)reply.Json["responses"]!;
    }
}
