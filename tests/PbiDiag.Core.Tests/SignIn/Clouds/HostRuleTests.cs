using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Core.Tests.SignIn.Clouds;

public sealed class HostRuleTests
{
    [Theory]
    [InlineData("https://api.powerbi.com/v1.0/myorg/groups")]
    [InlineData("https://API.POWERBI.COM/v1.0/myorg/groups")]
    [InlineData("https://api.powerbi.com:443/")]
    [InlineData("https://wabi-west-europe-redirect.analysis.windows.net/v1.0/myorg/admin/activityevents?continuationToken=a%2Bb")]
    public void A_power_bi_token_may_go_to_the_service_and_its_clusters(string address) =>
        Assert.True(CloudTable.Public.Endpoint(Service.PowerBi).MaySendTokenTo(new Uri(address)));

    [Theory]
    [InlineData("http://api.powerbi.com/v1.0/myorg/groups")]
    [InlineData("https://api.powerbi.com:8443/")]
    [InlineData("https://api.powerbi.com.example.org/")]
    [InlineData("https://evilapi.powerbi.com/")]
    [InlineData("https://api.powerbi.com@example.org/")]
    [InlineData("https://user@api.powerbi.com/")]
    [InlineData("https://example.org/?api.powerbi.com")]
    [InlineData("https://xanalysis.windows.net/")]
    [InlineData("https://analysis.windows.net/")]
    [InlineData("https://analysis.windows.net.example.org/")]
    [InlineData("https://\u0430pi.powerbi.com/")]
    [InlineData("https://api.powerbi.com./")]
    [InlineData("https://api.high.powerbigov.us/")]
    [InlineData("https://graph.microsoft.com/v1.0/users")]
    public void A_power_bi_token_may_go_nowhere_else(string address) =>
        Assert.False(CloudTable.Public.Endpoint(Service.PowerBi).MaySendTokenTo(new Uri(address)));

    [Fact]
    public void A_vault_token_goes_to_vaults_only()
    {
        var vaults = CloudTable.Public.Endpoint(Service.KeyVault);
        Assert.True(vaults.MaySendTokenTo(CloudTable.Public.Vault("kv-1")));
        Assert.False(vaults.MaySendTokenTo(new Uri("https://kv-1.vault.azure.net.example.org/secrets")));
    }

    [Theory]
    [InlineData("not a host")]
    [InlineData("host/path")]
    [InlineData("a@b")]
    [InlineData("")]
    public void A_rule_is_not_made_of_what_is_no_host(string text) => Assert.Null(HostRule.Parse(text));

    [Fact]
    public void A_starred_rule_covers_what_is_below_at_its_port()
    {
        var rule = HostRule.Parse("*.example.org:8443")!;
        Assert.True(rule.Covers(new Uri("https://a.b.example.org:8443/")));
        Assert.False(rule.Covers(new Uri("https://a.example.org/")));
        Assert.False(rule.Covers(new Uri("https://example.org:8443/")));
    }
}
