using System.Text.Json;

namespace PbiDiag.Simulator.Tests;

public sealed class CredentialUpdateTests() : TenantFixture("""
    {
      "gateways": [ { "name": "small", "keyBits": 1024 }, { "name": "large" }, { "name": "down", "online": false } ],
      "connections": [
        { "name": "sql small", "gateway": "small", "credential": { "username": "svc", "secret": "old" }, "accepts": { "username": "svc", "secret": "Grüße, 世界 🌍" } },
        { "name": "sql large", "gateway": "large", "credential": { "username": "svc", "secret": "old" }, "accepts": { "username": "svc", "secret": "Grüße, 世界 🌍" } },
        { "name": "sql down", "gateway": "down" },
        { "name": "cloud", "kind": "SQL", "credential": { "username": "svc", "secret": "old" }, "accepts": { "secret": "Grüße, 世界 🌍" } },
        { "name": "vnet" }
      ],
      "workspaces": [ { "name": "w", "models": [
        { "name": "m small", "connections": [ "sql small" ], "refreshSeconds": 0 },
        { "name": "m large", "connections": [ "sql large" ], "refreshSeconds": 0 } ] } ],
      "clock": { "runs": false }
    }
    """)
{
    // Behind 344 characters of the key envelope, and 34 bytes of version and tag: a change here leaves the padding as it is.
    private const int InVector = 344 + 56;
    private const string Right = "Grüße, 世界 🌍";

    [Theory]
    [InlineData("small")]
    [InlineData("large")]
    public async Task Right_credential_mends_source_and_refresh(string gateway)
    {
        var source = $"gateways/{GatewayId(gateway)}/datasources/{ConnectionId("sql " + gateway)}";
        var refreshes = $"groups/{WorkspaceId("w")}/datasets/{ModelId("w", "m " + gateway)}/refreshes";
        var before = await Client.PowerBI(source + "/status");
        Assert.Equal(400, before.Status);
        Assert.Equal("DM_GWPipeline_Gateway_DataSourceAccessError", (string)before.Json["error"]!["code"]!);
        var runs = (await Client.PowerBI(refreshes)).Value;
        Assert.Equal("Failed", (string)runs[0]!["status"]!);

        Assert.Equal(200, (await Update(source, gateway, Right)).Status);

        var after = await Client.PowerBI(source + "/status");
        Assert.Equal((200, ""), (after.Status, after.Text));
        Assert.Equal(202, (await Client.PowerBI(refreshes, HttpMethod.Post, new { notifyOption = "NoNotification" })).Status);
        var grown = (await Client.PowerBI(refreshes)).Value;
        Assert.Equal(runs.Count + 1, grown.Count);
        Assert.Equal("Completed", (string)grown[0]!["status"]!);
    }

    [Theory]
    [InlineData("small")]
    [InlineData("large")]
    public async Task Wrong_credential_is_refused_and_changes_nothing(string gateway)
    {
        var source = $"gateways/{GatewayId(gateway)}/datasources/{ConnectionId("sql " + gateway)}";
        Assert.Equal(400, (await Update(source, gateway, "still wrong")).Status);
        Assert.Equal("old", Tenant.Scenario.Connections.Find(connection => connection.Name == "sql " + gateway)!.Credential!.Secret);
    }

    [Fact]
    public async Task Credential_for_another_gateway_cannot_be_decrypted()
    {
        var source = $"gateways/{GatewayId("large")}/datasources/{ConnectionId("sql large")}";
        var reply = await Update(source, "small", Right);
        Assert.Equal("DM_GWPipeline_Gateway_DecryptionError", (string)reply.Json["error"]!["code"]!);
    }

    [Fact]
    public async Task Credential_that_was_tampered_with_is_refused()
    {
        var source = $"gateways/{GatewayId("large")}/datasources/{ConnectionId("sql large")}";
        var reply = await Update(source, "large", Right, sent => sent[..InVector] + (sent[InVector] == 'A' ? 'B' : 'A') + sent[(InVector + 1)..]);
        Assert.Equal("DM_GWPipeline_Gateway_DecryptionError", (string)reply.Json["error"]!["code"]!);
    }

    [Theory]
    [InlineData("small", 1)]
    [InlineData("small", 5000)]
    [InlineData("large", 1)]
    [InlineData("large", 5000)]
    public async Task Secrets_of_any_length_arrive_whole(string gateway, int length)
    {
        var secret = string.Concat(Enumerable.Repeat("ß😀x", length))[..length].TrimEnd('\ud83d');
        var connection = Tenant.Scenario.Connections.Find(connection => connection.Name == "sql " + gateway)!;
        connection.Accepts!.Secret = secret;
        Assert.Equal(200, (await Update($"gateways/{GatewayId(gateway)}/datasources/{connection.Id}", gateway, secret)).Status);
        Assert.Equal(secret, connection.Credential!.Secret);
    }

    [Fact]
    public async Task Source_behind_a_gateway_that_is_down_says_so()
    {
        var reply = await Client.PowerBI($"gateways/{GatewayId("down")}/datasources/{ConnectionId("sql down")}/status");
        Assert.Equal("DM_GWPipeline_Client_GatewayUnreachable", (string)reply.Json["error"]!["code"]!);
    }

    [Fact]
    public async Task Cloud_connection_is_mended_through_fabric()
    {
        var connection = $"connections/{ConnectionId("cloud")}";
        Assert.Equal("IncorrectCredentials", (string)(await Client.Fabric(connection + "/testConnection", HttpMethod.Post)).Json["errorCode"]!);
        var update = new
        {
            connectivityType = "ShareableCloud",
            credentialDetails = new { credentials = new { credentialType = "Basic", username = "svc", password = Right }, skipTestConnection = false },
        };
        Assert.Equal(200, (await Client.Fabric(connection, HttpMethod.Patch, update)).Status);
        Assert.Equal("Online", (string)(await Client.Fabric(connection + "/testConnection", HttpMethod.Post)).Json["status"]!);
    }

    private async Task<Client.Reply> Update(string source, string keyOf, string password, Func<string, string>? tamper = null)
    {
        var key = (await Client.PowerBI($"gateways/{GatewayId(keyOf)}")).Json["publicKey"]!;
        var plain = JsonSerializer.Serialize(new { credentialData = new[] { new { name = "username", value = "svc" }, new { name = "password", value = password } } });
        var encrypted = CredentialEncryptor.Encrypt(plain, (string)key["modulus"]!, (string)key["exponent"]!);
        return await Client.PowerBI(source, HttpMethod.Patch, new
        {
            credentialDetails = new
            {
                credentialType = "Basic", credentials = tamper?.Invoke(encrypted) ?? encrypted,
                encryptedConnection = "Encrypted", encryptionAlgorithm = "RSA-OAEP", privacyLevel = "Organizational",
            },
        });
    }
}
