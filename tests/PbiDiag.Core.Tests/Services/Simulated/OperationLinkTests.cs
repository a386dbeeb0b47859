using PbiDiag.Failures;
using PbiDiag.Services.Fabric;
using PbiDiag.Simulator.Model;

namespace PbiDiag.Core.Tests.Services.Simulated;

/// <summary>A long-running operation whose Location leads elsewhere: the link is refused, and nobody there is brought a token.</summary>
public sealed class OperationLinkTests
{
    [Theory]
    [InlineData(LinkTarget.ForeignHost)]
    [InlineData(LinkTarget.Http)]
    [InlineData(LinkTarget.LookAlike)]
    public async Task A_location_on_another_host_is_refused(LinkTarget target)
    {
        await using var services = await StartAsync();
        services.Tenant.AddFault(new FaultRule { Match = new FaultMatch { Service = "fabric", Path = "*testConnection" }, Effect = new FaultEffect { Location = target } });
        var problem = await Assert.ThrowsAsync<FailureException>(() => TestAsync(services, 20));
        Assert.Equal(FailureIds.TokenHostRefused, problem.Failure.Id);
        Assert.DoesNotContain(services.Tenant.ForeignRequests, request => request.HadToken);
        Assert.DoesNotContain(services.Tenant.Requests, request => request.Scheme == "http");
    }

    [Fact]
    public async Task A_location_that_leads_back_ends_by_time_or_with_an_answer_that_cannot_be_read()
    {
        await using var services = await StartAsync();
        services.Tenant.AddFault(new FaultRule { Match = new FaultMatch { Service = "fabric", Path = "*testConnection" }, Effect = new FaultEffect { Location = LinkTarget.Loop } });
        var problem = await Assert.ThrowsAsync<FailureException>(() => TestAsync(services, 5));
        Assert.NotEmpty(problem.Failure.RecommendedAction);
    }

    [Fact]
    public async Task A_true_location_is_followed_to_the_result()
    {
        await using var services = await StartAsync();
        Assert.Equal("Online", (await TestAsync(services, 30)).Status);
    }

    private static Task<SimulatedServices> StartAsync() => SimulatedServices.StartAsync(scenario =>
    {
        scenario.Gateways.Add(new Gateway { Name = "vnet", Kind = GatewayKind.VirtualNetwork });
        scenario.Connections.Add(new Connection { Name = "sales", Gateway = "vnet" });
    });

    private static async Task<PbiDiag.Services.Fabric.Models.ConnectionTest> TestAsync(SimulatedServices services, int timeoutSeconds) =>
        await new FabricClient(services.Caller(TimeSpan.FromSeconds(timeoutSeconds))).TestConnectionAsync(services.Tenant.Scenario.Connections[0].Id!.Value.ToString(), default);
}
