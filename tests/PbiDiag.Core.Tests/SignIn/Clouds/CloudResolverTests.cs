using System.Collections;
using PbiDiag.Failures;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Core.Tests.SignIn.Clouds;

public sealed class CloudResolverTests
{
    private const string Digits = "0123456789abcdef0123456789ABCDEF01234567";

    [Fact]
    public void Nothing_said_means_the_public_cloud() => Assert.Same(CloudTable.Public, CloudResolver.Resolve(null));

    [Fact]
    public void A_name_is_found_whatever_its_case() => Assert.Equal("UsGovHigh", CloudResolver.Resolve("usgovhigh").Name);

    [Fact]
    public void A_word_that_is_neither_name_nor_file_is_refused() => AssertFails(FailureIds.EnvironmentUnknown, "Atlantis");

    [Fact]
    public void A_dictionary_describes_a_cloud()
    {
        var cloud = CloudResolver.Resolve(Loopback());
        Assert.Equal("Pretend", cloud.Name);
        Assert.Equal(5001, cloud.Authority.Port);
        Assert.Equal(Digits.ToUpperInvariant(), cloud.TrustedThumbprint);
        Assert.False(cloud.IsBuiltIn);
        Assert.Equal(new Uri("https://127.0.0.1:5004/vault/kv-1"), cloud.Vault("kv-1"));
    }

    [Fact]
    public void A_file_describes_the_same_cloud()
    {
        using var file = new TemporaryFile("""
            { "name": "Pretend", "authority": "https://localhost:5001", "powerBiApi": "https://localhost:5002",
              "powerBiResource": "https://analysis.windows.net/powerbi/api", "clusterHosts": ["localhost:5009"], "unheardOf": 1 }
            """);
        var cloud = CloudResolver.Resolve(file.Path);
        Assert.True(cloud.Endpoint(Service.PowerBi).MaySendTokenTo(new Uri("https://localhost:5009/v1.0")));
        Assert.False(cloud.Has(Service.Graph));
    }

    [Fact]
    public void Another_port_of_the_same_machine_is_another_server()
    {
        var endpoint = CloudResolver.Resolve(Loopback()).Endpoint(Service.PowerBi);
        Assert.True(endpoint.MaySendTokenTo(new Uri("https://127.0.0.1:5002/next")));
        Assert.False(endpoint.MaySendTokenTo(new Uri("https://127.0.0.1:5003/next")));
    }

    [Theory]
    [InlineData("name", null)]
    [InlineData("name", "Public")]
    [InlineData("authority", null)]
    [InlineData("authority", "localhost")]
    [InlineData("powerBiApi", "http://127.0.0.1:5002")]
    [InlineData("powerBiApi", "https://user:word@127.0.0.1:5002")]
    [InlineData("powerBiApi", "https://127.0.0.1:5002/?a=b")]
    [InlineData("powerBiResource", null)]
    [InlineData("graphResource", null)]
    [InlineData("keyVaultPattern", "https://127.0.0.1:5004/vault")]
    [InlineData("trustedThumbprint", "12345")]
    [InlineData("clusterHosts", "a b c")]
    public void A_wrong_field_is_named(string field, string? value)
    {
        var environment = Loopback();
        environment[field] = value;
        var failure = AssertFails(FailureIds.EnvironmentInvalid, environment);
        Assert.Contains(field == "name" && value is not null ? value : field == "clusterHosts" ? value! : field, failure.Message);
    }

    [Fact]
    public void A_certificate_is_trusted_by_thumbprint_on_loopback_only()
    {
        var environment = Loopback();
        environment["graphApi"] = "https://graph.example.org";
        Assert.Contains("graph.example.org", AssertFails(FailureIds.EnvironmentInvalid, environment).Message);
    }

    [Theory]
    [InlineData("{ not json")]
    [InlineData("[]")]
    [InlineData("")]
    public void A_file_that_holds_no_object_is_unreadable(string text)
    {
        using var file = new TemporaryFile(text);
        AssertFails(FailureIds.EnvironmentFileUnreadable, file.Path);
    }

    private static Hashtable Loopback() => new()
    {
        ["name"] = "Pretend",
        ["authority"] = "https://127.0.0.1:5001",
        ["powerBiApi"] = "https://127.0.0.1:5002",
        ["powerBiResource"] = "https://analysis.windows.net/powerbi/api",
        ["graphApi"] = "https://127.0.0.1:5005",
        ["graphResource"] = "https://graph.microsoft.com",
        ["keyVaultPattern"] = "https://127.0.0.1:5004/vault/{vault}",
        ["keyVaultResource"] = "https://vault.azure.net",
        ["trustedThumbprint"] = Digits,
    };

    private static Failure AssertFails(string id, object environment)
    {
        var failure = Assert.Throws<FailureException>(() => CloudResolver.Resolve(environment)).Failure;
        Assert.Equal(id, failure.Id);
        Assert.NotEmpty(failure.RecommendedAction);
        return failure;
    }
}
