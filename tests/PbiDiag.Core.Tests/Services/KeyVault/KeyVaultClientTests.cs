using PbiDiag.Core.Tests.Services.Http;
using PbiDiag.Services.KeyVault;
using PbiDiag.SignIn;

namespace PbiDiag.Core.Tests.Services.KeyVault;

public sealed class KeyVaultClientTests
{
    [Fact]
    public async Task An_end_that_was_never_set_is_absent()
    {
        var handler = new ScriptedHandler((_, n) => ScriptedHandler.Json(n == 1
            ? """{"value":[{"id":"https://kv.vault.azure.net/secrets/a","attributes":{"enabled":true,"exp":1767225600}}],"nextLink":"https://kv.vault.azure.net/secrets?api-version=7.4&$skiptoken=x"}"""
            : """{"value":[{"id":"https://kv.vault.azure.net/secrets/b","attributes":{"enabled":true}}],"nextLink":null}"""));
        var secrets = await new KeyVaultClient(PretendServices.Caller(handler)).ListSecretsAsync("kv", default).ToListAsync();
        Assert.Equal([1767225600L, null], secrets.Select(secret => secret.Attributes!.Exp));
        Assert.Equal("https://kv.vault.azure.net/secrets?api-version=7.4&maxresults=25", handler.Seen[0].Address.AbsoluteUri);
    }

    [Fact]
    public async Task Tags_are_written_and_read()
    {
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Json("""{"id":"https://kv.vault.azure.net/secrets/a/1","tags":{"keyId":"k","other":"x"}}"""));
        var secret = await new KeyVaultClient(PretendServices.Caller(handler)).SetSecretAsync("kv", "a", new Secret("planted"), null, default, new Dictionary<string, string> { ["keyId"] = "k" });

        Assert.Equal("""{"value":"planted","tags":{"keyId":"k"}}""", handler.Seen[0].Body);
        Assert.Equal(("k", "x"), (secret.Tags!["keyId"], secret.Tags["other"]));
    }

    [Fact]
    public async Task A_value_is_written_with_its_end_and_not_logged()
    {
        var log = new RecordingLog(bodies: true);
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Json("""{"value":"planted","id":"https://kv.vault.azure.net/secrets/a/1"}"""));
        await new KeyVaultClient(PretendServices.Caller(handler, log)).SetSecretAsync("kv", "a", new Secret("planted"), DateTimeOffset.FromUnixTimeSeconds(1767225600), default);
        Assert.Equal("""{"value":"planted","attributes":{"exp":1767225600}}""", handler.Seen[0].Body);
        Assert.DoesNotContain("planted", log.Records[0].RequestBody + log.Records[0].ResponseBody);
    }
}
