using PbiDiag.Failures;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Core.Tests.SignIn.Clouds;

public sealed class CloudTableTests
{
    [Theory]
    [InlineData("Public", "login.microsoftonline.com", "api.powerbi.com", "https://analysis.windows.net/powerbi/api/.default", "graph.microsoft.com")]
    [InlineData("UsGov", "login.microsoftonline.com", "api.powerbigov.us", "https://analysis.usgovcloudapi.net/powerbi/api/.default", "graph.microsoft.com")]
    [InlineData("UsGovHigh", "login.microsoftonline.us", "api.high.powerbigov.us", "https://high.analysis.usgovcloudapi.net/powerbi/api/.default", "graph.microsoft.us")]
    [InlineData("UsGovDod", "login.microsoftonline.us", "api.mil.powerbigov.us", "https://mil.analysis.usgovcloudapi.net/powerbi/api/.default", "dod-graph.microsoft.us")]
    [InlineData("China", "login.partner.microsoftonline.cn", "api.powerbi.cn", "https://analysis.chinacloudapi.cn/powerbi/api/.default", "microsoftgraph.chinacloudapi.cn")]
    public void Each_cloud_has_its_own_addresses(string name, string authority, string powerBi, string scope, string graph)
    {
        var cloud = CloudTable.Find(name)!;
        Assert.Equal(authority, cloud.Authority.Host);
        Assert.Equal(powerBi, cloud.Endpoint(Service.PowerBi).Api.Host);
        Assert.Equal(scope, cloud.Endpoint(Service.PowerBi).Scope);
        Assert.Equal(graph, cloud.Endpoint(Service.Graph).Api.Host);
    }

    [Fact]
    public void No_cloud_sends_a_token_to_another_clouds_power_bi()
    {
        foreach (var cloud in CloudTable.All)
        {
            foreach (var other in CloudTable.All.Where(other => other != cloud))
                Assert.False(cloud.Endpoint(Service.PowerBi).MaySendTokenTo(other.Endpoint(Service.PowerBi).Api));
        }
    }

    [Fact]
    public void A_service_that_the_cloud_lacks_is_a_failure_of_its_own()
    {
        var failure = Assert.Throws<FailureException>(() => CloudTable.Find("China")!.Endpoint(Service.Fabric)).Failure;
        Assert.Equal(FailureIds.ServiceNotInCloud, failure.Id);
        Assert.Contains("China", failure.Message);
    }
}
