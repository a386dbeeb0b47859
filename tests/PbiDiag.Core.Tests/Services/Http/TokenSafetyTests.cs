using PbiDiag.Failures;
using PbiDiag.Services.Http;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Core.Tests.Services.Http;

public sealed class TokenSafetyTests
{
    private const string Cluster = "https://wabi-west-europe-redirect.analysis.windows.net/v1.0/myorg/groups";

    [Fact]
    public async Task A_redirect_to_a_cluster_of_the_same_cloud_keeps_the_token()
    {
        var handler = new ScriptedHandler((_, n) => n == 1 ? ScriptedHandler.Status(307, "", "Location", Cluster) : ScriptedHandler.Json("{}"));
        await PretendServices.Caller(handler).SendAsync(ServiceRequest.Get(Service.PowerBi, "v1.0/myorg/groups"), default);
        Assert.Equal((new Uri(Cluster), "Bearer " + FixedCredential.Token), (handler.Seen[1].Address, handler.Seen[1].Authorization));
    }

    [Theory]
    [InlineData("https://evil.example.org/v1.0/myorg/groups")]
    [InlineData("https://api.powerbi.com.evil.example.org/")]
    [InlineData("https://graph.microsoft.com/v1.0/users")]
    [InlineData("https://api.powerbi.com:8443/")]
    public async Task A_redirect_to_another_host_is_refused_before_it_is_followed(string location)
    {
        var handler = new ScriptedHandler((_, n) => n == 1 ? ScriptedHandler.Status(307, "", "Location", location) : ScriptedHandler.Json("{}"));
        var failure = await FailAsync(handler, ServiceRequest.Get(Service.PowerBi, "v1.0/myorg/groups"));
        Assert.Equal(FailureIds.TokenHostRefused, failure.Id);
        Assert.Single(handler.Seen);
    }

    [Fact]
    public async Task A_redirect_to_http_is_not_followed()
    {
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Status(302, "", "Location", "http://api.powerbi.com/v1.0/myorg/groups"));
        var failure = await FailAsync(handler, ServiceRequest.Get(Service.PowerBi, "v1.0/myorg/groups"));
        Assert.Equal(FailureIds.ApiRedirectRefused, failure.Id);
        Assert.Single(handler.Seen);
    }

    [Theory]
    [InlineData("https://evil.example.org/next")]
    [InlineData("http://api.powerbi.com/next")]
    public async Task An_absolute_link_to_another_host_is_refused_without_asking_for_a_token(string address)
    {
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Json("{}"));
        var credential = new FixedCredential();
        var caller = PretendServices.Caller(handler, credential: credential);
        var failure = (await Assert.ThrowsAsync<FailureException>(() => caller.SendAsync(ServiceRequest.Get(Service.PowerBi, address), default))).Failure;
        Assert.Equal(FailureIds.TokenHostRefused, failure.Id);
        Assert.Empty(handler.Seen);
        Assert.Equal(0, credential.Asked);
    }

    [Fact]
    public async Task An_endless_redirect_ends()
    {
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Status(307, "", "Location", Cluster));
        Assert.Equal(FailureIds.ApiRedirectRefused, (await FailAsync(handler, ServiceRequest.Get(Service.PowerBi, "v1.0/myorg/groups"))).Id);
    }

    [Fact]
    public async Task A_request_without_a_token_carries_none()
    {
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Json("{}"));
        var request = ServiceRequest.Get(Service.Entra, "contoso.com/v2.0/.well-known/openid-configuration") with { WithoutToken = true };
        await PretendServices.Caller(handler).SendAsync(request, default);
        Assert.Null(handler.Seen[0].Authorization);
        Assert.Equal("login.microsoftonline.com", handler.Seen[0].Address.Host);
    }

    [Fact]
    public async Task No_failure_and_no_log_line_holds_the_token()
    {
        var log = new RecordingLog(bodies: true);
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Status(500, "nothing to see"));
        var caller = PretendServices.Caller(handler, log);
        var problem = await Assert.ThrowsAsync<FailureException>(() => caller.SendAsync(ServiceRequest.Get(Service.PowerBi, "v1.0/x"), default));
        Assert.DoesNotContain(FixedCredential.Token, problem + problem.Failure.ToString() + string.Join(";", log.Records));
    }

    private static async Task<Failure> FailAsync(ScriptedHandler handler, ServiceRequest request) =>
        (await Assert.ThrowsAsync<FailureException>(() => PretendServices.Caller(handler).SendAsync(request, default))).Failure;
}
