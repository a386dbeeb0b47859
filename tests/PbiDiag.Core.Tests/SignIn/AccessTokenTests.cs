using Azure.Core;
using PbiDiag.Failures;
using PbiDiag.SignIn;
using PbiDiag.SignIn.Clouds;
using PbiDiag.SignIn.Methods;

namespace PbiDiag.Core.Tests.SignIn;

public sealed class AccessTokenTests
{
    [Fact]
    public async Task Each_token_goes_to_the_service_that_it_is_for()
    {
        var powerBi = PretendDirectory.Token();
        var graph = PretendDirectory.Token("https://graph.microsoft.com/");
        var directory = new PretendDirectory();
        var session = await directory.EnterAsync(new AccessTokenSignIn([new Secret(graph), new Secret(powerBi)]), tenant: null);
        Assert.Equal(PretendDirectory.Tenant, session.TenantId);
        Assert.Equal(powerBi, await TokenAsync(session, Service.PowerBi));
        Assert.Equal(graph, await TokenAsync(session, Service.Graph));
        Assert.Empty(directory.Handler.Seen);
    }

    [Fact]
    public async Task The_services_own_app_id_is_an_audience_too() =>
        Assert.NotNull(await new PretendDirectory().EnterAsync(new AccessTokenSignIn([new Secret(PretendDirectory.Token("00000009-0000-0000-c000-000000000000"))])));

    [Fact]
    public async Task A_service_without_a_token_is_named_when_it_is_asked()
    {
        var session = await new PretendDirectory().EnterAsync(new AccessTokenSignIn([new Secret(PretendDirectory.Token())]));
        var failure = (await Assert.ThrowsAsync<FailureException>(() => TokenAsync(session, Service.Graph))).Failure;
        Assert.Equal(FailureIds.AccessTokenMissing, failure.Id);
        Assert.Contains("Graph", failure.Message);
    }

    private static async Task<string> TokenAsync(SignInSession session, Service service) =>
        (await session.Credential.GetTokenAsync(new TokenRequestContext([session.Cloud.Endpoint(service).Scope]), default)).Token;
}
