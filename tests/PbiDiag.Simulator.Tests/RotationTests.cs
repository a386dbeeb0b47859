namespace PbiDiag.Simulator.Tests;

public sealed class RotationTests() : TenantFixture("""
    {
      "clock": { "runs": false },
      "tenant": { "secretDelaySeconds": 30 },
      "apps": [
        { "name": "etl", "owners": [ "PbiDiag" ], "secrets": [ { "name": "old", "value": "old-value" } ] },
        { "name": "foreign", "secrets": [ { "name": "s" } ] } ]
    }
    """)
{
    [Fact]
    public async Task New_secret_works_after_the_delay_and_the_removed_one_stops()
    {
        var app = Tenant.Scenario.Apps.Find(app => app.Name == "etl")!;
        var added = await Client.Graph($"applications/{app.Id}/addPassword", HttpMethod.Post, new { passwordCredential = new { displayName = "new" } });
        var secret = (string)added.Json["secretText"]!;
        Assert.Equal(secret[..3], (string)added.Json["hint"]!);
        var contract = new GraphContract();
        contract.Check(added.Json, "passwordCredential", "addPassword");
        Assert.Empty(contract.Problems);
        Assert.Equal(7000215, await Code(app.AppId!.Value, secret));
        Tenant.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(0, await Code(app.AppId.Value, secret));
        Assert.Equal(0, await Code(app.AppId.Value, "old-value"));
        var old = app.Secrets[0].KeyId;
        Assert.Equal(204, (await Client.Graph($"applications/{app.Id}/removePassword", HttpMethod.Post, new { keyId = old })).Status);
        Assert.Equal(7000215, await Code(app.AppId.Value, "old-value"));
        Assert.Equal(0, await Code(app.AppId.Value, secret));
    }

    [Fact]
    public async Task Secret_text_is_shown_once()
    {
        var app = Tenant.Scenario.Apps.Find(app => app.Name == "etl")!;
        await Client.Graph($"applications/{app.Id}/addPassword", HttpMethod.Post, new { });
        var shown = (await Client.Graph($"applications/{app.Id}?$select=passwordCredentials")).Json["passwordCredentials"]!.AsArray();
        Assert.Equal(2, shown.Count);
        Assert.All(shown, credential => Assert.Null(credential!["secretText"]));
    }

    [Fact]
    public async Task App_of_another_owner_is_not_touched()
    {
        var reply = await Client.Graph($"applications/{ObjectId("foreign")}/addPassword", HttpMethod.Post, new { });
        Assert.Equal((403, "Authorization_RequestDenied"), (reply.Status, (string)reply.Json["error"]!["code"]!));
    }

    private async Task<int> Code(Guid appId, string secret)
    {
        var reply = await Client.Token(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", ["client_id"] = appId.ToString(), ["client_secret"] = secret, ["scope"] = "https://graph.microsoft.com/.default",
        });
        return reply.Status == 200 ? 0 : (int)reply.Json["error_codes"]![0]!;
    }
}
