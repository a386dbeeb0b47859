using System.Collections;
using System.Security;
using PbiDiag.Commands.Contexts;
using PbiDiag.Failures;
using PbiDiag.Results;
using PbiDiag.Services.PowerBi;
using PbiDiag.SignIn;
using PbiDiag.Simulator;

namespace PbiDiag.Core.Tests.Commands.Contexts;

/// <summary>From what a user says to a context, against a pretend tenant over real TLS.</summary>
public sealed class ConnectCommandTests
{
    [Fact]
    public async Task An_app_signs_in_by_secret_and_asks_with_its_context()
    {
        await using var tenant = await SimulatedTenant.StartAsync("empty");
        var store = new ContextStore();
        var output = new RecordingOutput();
        await new ConnectCommand(Options(tenant, tenant.Scenario.Caller.Secret!), store).RunAsync(output, default);
        var context = Assert.IsType<PbiDiagContext>(Assert.Single(output.Results));
        Assert.Equal((tenant.TenantId.ToString(), "ClientSecret", IdentityKind.ServicePrincipal), (context.TenantId, context.Method, context.IdentityKind));
        Assert.True(context.ExpiresOn > context.ConnectedOn);

        var client = new PowerBiClient(new ConnectionChoice(store, null, TimeSpan.FromSeconds(30)).Open(output));
        await client.ListWorkspacesAsync(null, default).ToListAsync();
        Assert.Contains(output.Lines, line => line.StartsWith("PowerBi GET /powerbi/v1.0/myorg/groups?$top=5000&$skip=0: 200 in ", StringComparison.Ordinal));
        Assert.DoesNotContain(tenant.Scenario.Caller.Secret!, output.Everything);
        Assert.DoesNotContain("eyJ", output.Everything);
    }

    [Theory]
    [InlineData("not-the-secret", "AADSTS7000215", "")]
    [InlineData("6f1cbb5c-3c4e-4d8f-9a59-0a3f7b1c2d3e", "AADSTS7000215", "secret's id")]
    public async Task A_wrong_secret_carries_what_the_catalogue_knows(string secret, string code, string hint)
    {
        await using var tenant = await SimulatedTenant.StartAsync("empty");
        var failure = await FailAsync(Options(tenant, secret));
        Assert.Equal(code, Assert.IsType<SignInFailure>(failure).Code);
        Assert.Equal(code, failure.Info!.Code);
        Assert.NotEmpty(failure.Info.Causes);
        Assert.NotEmpty(failure.Info.Fixes);
        Assert.Contains(hint, failure.RecommendedAction);
        Assert.DoesNotContain(secret, failure.ToString());
    }

    [Fact]
    public async Task An_unknown_app_is_named_as_such()
    {
        await using var tenant = await SimulatedTenant.StartAsync("empty");
        var failure = await FailAsync(Options(tenant, "x") with { ClientId = Guid.NewGuid().ToString() });
        Assert.Equal("AADSTS700016", Assert.IsType<SignInFailure>(failure).Code);
    }

    [Fact]
    public async Task A_tenant_that_is_not_there_is_named_as_such()
    {
        await using var tenant = await SimulatedTenant.StartAsync("empty");
        var failure = await FailAsync(Options(tenant, "x") with { TenantId = Guid.NewGuid().ToString() });
        Assert.Equal("AADSTS90002", Assert.IsType<SignInFailure>(failure).Code);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused()
    {
        await using var tenant = await SimulatedTenant.StartAsync("empty");
        var environment = Environment(tenant);
        environment["trustedThumbprint"] = "0000000000000000000000000000000000000000";
        var failure = await FailAsync(Options(tenant, "x") with { Environment = environment, Timeout = TimeSpan.FromSeconds(20) });
        Assert.Equal(FailureIds.SignInUnreachable, failure.Id);
        Assert.Empty(tenant.Requests);
    }

    [Fact]
    public async Task Tokens_that_were_handed_over_need_no_sign_in()
    {
        await using var tenant = await SimulatedTenant.StartAsync("empty");
        var store = new ContextStore();
        var output = new RecordingOutput();
        var options = new ConnectOptions { Environment = Environment(tenant), AccessTokens = [new Secret(tenant.TokenForCaller("PowerBI"))] };
        await new ConnectCommand(options, store).RunAsync(output, default);
        Assert.Empty(tenant.Requests);
        var client = new PowerBiClient(new ConnectionChoice(store, null, TimeSpan.FromSeconds(30)).Open(output));
        await client.ListWorkspacesAsync(null, default).ToListAsync();
        Assert.Single(tenant.Requests);
    }

    [Fact]
    public async Task Where_nobody_sits_a_way_must_be_chosen() =>
        Assert.Equal(FailureIds.SignInMethodMissing, (await FailAsync(new ConnectOptions())).Id);

    private static ConnectOptions Options(SimulatedTenant tenant, string secret) => new()
    {
        Environment = Environment(tenant),
        TenantId = tenant.TenantId.ToString(),
        ClientId = tenant.Scenario.Caller.ClientId!.Value.ToString(),
        ClientSecret = Secure(secret),
    };

    private static Hashtable Environment(SimulatedTenant tenant)
    {
        var json = System.Text.Json.JsonSerializer.SerializeToElement(tenant.Cloud);
        var table = new Hashtable();
        foreach (var property in json.EnumerateObject())
            table[property.Name] = property.Value.GetString();
        return table;
    }

    private static SecureString Secure(string text)
    {
        var secure = new SecureString();
        foreach (var character in text)
            secure.AppendChar(character);
        return secure;
    }

    private static async Task<Failure> FailAsync(ConnectOptions options) =>
        (await Assert.ThrowsAsync<FailureException>(() => new ConnectCommand(options, new ContextStore()).RunAsync(new RecordingOutput(), default))).Failure;
}
