using PbiDiag.Core.Tests.Services.Http;
using PbiDiag.Core.Tests.SignIn.Simulated;
using PbiDiag.Failures;
using PbiDiag.SignIn.Methods;

namespace PbiDiag.Core.Tests.SignIn;

/// <summary>Where the identity's endpoint is, is told by variables of the process: these run one after the other. MSAL keeps a granted token for the whole process, so each refusal is for an identity of its own.</summary>
[Collection("environment variables")]
public sealed class ManagedIdentityTests : IDisposable
{
    private static readonly string[] Names = ["IDENTITY_ENDPOINT", "IDENTITY_HEADER", "AZURE_CLIENT_ID", "AZURE_CLIENT_SECRET", "AZURE_TENANT_ID", "AZURE_TOKEN_CREDENTIALS", "AZURE_POD_IDENTITY_AUTHORITY_HOST"];

    public ManagedIdentityTests()
    {
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", "https://localhost:1/msi/token");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "planted-header");
    }

    public void Dispose() => Array.ForEach(Names, name => Environment.SetEnvironmentVariable(name, null));

    [Theory]
    [InlineData(null)]
    [InlineData("22222222-3333-4444-5555-666666666666")]
    public async Task A_machine_proves_itself(string? clientId)
    {
        var directory = new PretendDirectory();
        var session = await directory.EnterAsync(new ManagedIdentitySignIn(clientId), tenant: null);
        Assert.Equal(PretendDirectory.Tenant, session.TenantId);
        Assert.Equal(clientId is not null, directory.Handler.Seen[0].Address.Query.Contains("client_id=" + clientId, StringComparison.Ordinal) && clientId is not null);
    }

    [Theory]
    [InlineData("unknown identity", FailureIds.SignInUnavailable)]
    [InlineData("html", FailureIds.SignInAnswerUnreadable)]
    [InlineData("throttled", FailureIds.SignInThrottled)]
    [InlineData("down", FailureIds.SignInUnreachable)]
    [InlineData("unreachable", FailureIds.SignInUnavailable)]
    [InlineData("forbidden", FailureIds.SignInUnavailable)]
    public async Task A_machine_that_gets_no_token_is_told_why(string refusal, string id)
    {
        var directory = new PretendDirectory(() => refusal switch
        {
            "unknown identity" => ScriptedHandler.Status(400, """{"statusCode":400,"message":"No User Assigned or Delegated Managed Identity found for specified ClientId"}"""),
            "forbidden" => ScriptedHandler.Status(403, """{"statusCode":403,"message":"forbidden"}"""),
            _ => Refusal.Named(refusal),
        });
        var failure = (await Assert.ThrowsAsync<FailureException>(() => directory.EnterAsync(directory.Method("managed"), tenant: null))).Failure;
        Assert.Equal(id, failure.Id);
        Assert.DoesNotContain("planted-header", failure.ToString());
    }

    [Fact]
    public async Task A_machine_without_an_identity_is_told_so()
    {
        Dispose();
        await VirtualMachine.StartAsync();
        var directory = new PretendDirectory(() => throw new HttpRequestException("No route to host"));
        var failure = (await Assert.ThrowsAsync<FailureException>(() => directory.EnterAsync(directory.Method("managed"), tenant: null, timeout: TimeSpan.FromSeconds(10)))).Failure;
        Assert.Contains(failure.Id, new[] { FailureIds.SignInUnavailable, FailureIds.SignInUnreachable, FailureIds.SignInTimeout });
    }

    [Fact]
    public async Task A_machine_of_another_tenant_than_the_one_that_was_named_is_told_apart()
    {
        var directory = new PretendDirectory();
        var failure = (await Assert.ThrowsAsync<FailureException>(() => directory.EnterAsync(directory.Method("managed"), tenant: "99999999-8888-7777-6666-555555555555"))).Failure;
        Assert.Equal(FailureIds.TenantOther, failure.Id);
    }

    [Fact]
    public async Task The_default_chain_takes_what_the_machine_has()
    {
        var directory = new PretendDirectory();
        Environment.SetEnvironmentVariable("AZURE_TOKEN_CREDENTIALS", "ManagedIdentityCredential");
        Assert.Equal("Reader", (await directory.EnterAsync(new DefaultSignIn(null), tenant: null)).Claims!.Name);
    }

    [Fact]
    public async Task The_default_chain_names_the_code_of_a_leftover_variable()
    {
        var directory = new PretendDirectory(() => Refusal.Named("expired secret"));
        Environment.SetEnvironmentVariable("AZURE_CLIENT_ID", directory.ClientId);
        Environment.SetEnvironmentVariable("AZURE_TENANT_ID", PretendDirectory.Tenant);
        Environment.SetEnvironmentVariable("AZURE_CLIENT_SECRET", PretendDirectory.PlantedSecret);
        var failure = (await Assert.ThrowsAsync<FailureException>(() => directory.EnterAsync(new DefaultSignIn(null)))).Failure;
        Assert.Equal("AADSTS7000222", Assert.IsType<SignInFailure>(failure).Code);
        Assert.DoesNotContain(PretendDirectory.PlantedSecret, failure.ToString());
    }

    [Fact]
    public async Task A_default_chain_with_nothing_in_it_says_that_nothing_is_available()
    {
        Dispose();
        Environment.SetEnvironmentVariable("AZURE_TOKEN_CREDENTIALS", "WorkloadIdentityCredential");
        var failure = (await Assert.ThrowsAsync<FailureException>(() => new PretendDirectory().EnterAsync(new DefaultSignIn(null)))).Failure;
        Assert.Equal(FailureIds.SignInUnavailable, failure.Id);
    }
}
