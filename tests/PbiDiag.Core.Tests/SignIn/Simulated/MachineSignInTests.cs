using PbiDiag.Failures;
using PbiDiag.SignIn.Methods;

namespace PbiDiag.Core.Tests.SignIn.Simulated;

/// <summary>Identities that the machine has, from the pretend tenant's endpoints, and the chain that takes the first of them.</summary>
[Collection("environment variables")]
public sealed class MachineSignInTests : IDisposable
{
    private static readonly string[] Names =
    [
        "IDENTITY_ENDPOINT", "IDENTITY_HEADER", "AZURE_POD_IDENTITY_AUTHORITY_HOST", "AZURE_CLIENT_ID", "AZURE_CLIENT_SECRET", "AZURE_TENANT_ID",
        "AZURE_FEDERATED_TOKEN_FILE", "AZURE_TOKEN_CREDENTIALS",
    ];

    public void Dispose() => Array.ForEach(Names, name => Environment.SetEnvironmentVariable(name, null));

    [Theory]
    [InlineData("app service")]
    [InlineData("virtual machine")]
    public async Task A_machine_gets_in_with_the_identity_that_it_names(string where)
    {
        await using var bench = await SignInBench.StartAsync();
        var place = await PutOnAsync(bench, where);
        var identity = place.UnusedIdentity();
        var session = await place.EnterAsync(new ManagedIdentitySignIn(identity), anyTenant: true);
        Assert.Equal((identity, place.Tenant.TenantId.ToString()), (session.Claims!.AppId, session.TenantId));
    }

    [Theory]
    [InlineData("app service", "no such identity", FailureIds.SignInUnavailable)]
    [InlineData("app service", "wrong header", FailureIds.SignInUnavailable)]
    [InlineData("app service", "throttled", FailureIds.SignInThrottled)]
    [InlineData("app service", "html from a proxy", FailureIds.SignInAnswerUnreadable)]
    [InlineData("app service", "cut answer", FailureIds.SignInAnswerUnreadable)]
    [InlineData("app service", "nobody listens", FailureIds.SignInUnavailable)]
    [InlineData("virtual machine", "no such identity", FailureIds.SignInUnavailable)]
    [InlineData("virtual machine", "throttled", FailureIds.SignInThrottled)]
    [InlineData("virtual machine", "html from a proxy", FailureIds.SignInAnswerUnreadable)]
    [InlineData("virtual machine", "cut answer", FailureIds.SignInAnswerUnreadable)]
    [InlineData("virtual machine", "connection cut", FailureIds.SignInUnavailable)]
    public async Task A_machine_that_gets_no_token_is_told_why(string where, string what, string id)
    {
        await using var bench = await SignInBench.StartAsync();
        var place = await PutOnAsync(bench, where);
        place.Spoil(what, "msi");
        if (what == "wrong header")
            Environment.SetEnvironmentVariable("IDENTITY_HEADER", "other");
        if (what == "nobody listens")
            Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", "http://127.0.0.1:9/msi/token");
        var failure = await place.RefusedAsync(new ManagedIdentitySignIn(what == "no such identity" ? Guid.NewGuid().ToString() : place.UnusedIdentity()));
        place.Tenant.ClearFaults();
        SignInBench.Is(id, null, failure);
    }

    [Theory]
    [InlineData("secret")]
    [InlineData("workload")]
    [InlineData("app service")]
    public async Task The_chain_takes_what_the_machine_has(string what)
    {
        await using var bench = await SignInBench.StartAsync();
        await PutInChainAsync(bench, what, bench.ClientId, SignInBench.GoodSecret);
        var identity = what == "app service" ? bench.UnusedIdentity() : null;
        var session = await bench.EnterAsync(new DefaultSignIn(identity));
        Assert.Equal(identity ?? bench.ClientId, session.Claims!.AppId);
    }

    [Theory]
    [InlineData("secret", "wrong secret", FailureIds.SignInRefused, "AADSTS7000215")]
    [InlineData("secret", "ended secret", FailureIds.SignInRefused, "AADSTS7000222")]
    [InlineData("secret", "unknown app", FailureIds.SignInRefused, "AADSTS700016")]
    [InlineData("secret", "disabled app", FailureIds.SignInRefused, "AADSTS7000112")]
    [InlineData("secret", "blocked by policy", FailureIds.SignInRefused, "AADSTS53003")]
    [InlineData("secret", "html from a proxy", FailureIds.SignInAnswerUnreadable, null)]
    [InlineData("secret", "throttled", FailureIds.SignInThrottled, "AADSTS90033")]
    [InlineData("workload", "other subject", FailureIds.SignInRefused, "AADSTS700213")]
    [InlineData("app service", "no such identity", FailureIds.SignInUnavailable, null)]
    [InlineData("nothing", "nothing", FailureIds.SignInUnavailable, null)]
    public async Task A_chain_that_ends_in_a_refusal_names_it(string member, string what, string id, string? code)
    {
        await using var bench = await SignInBench.StartAsync();
        var secret = what switch { "wrong secret" => "not~the.secret", "ended secret" => SignInBench.EndedSecret, _ => SignInBench.GoodSecret };
        await PutInChainAsync(bench, member, what == "unknown app" ? Guid.NewGuid().ToString() : bench.ClientId, secret, what == "other subject" ? "repo:contoso/other" : "repo:contoso/bi");
        if (!bench.Spoil(what) && what == "blocked by policy")
            bench.Block(person: false);
        bench.App.Enabled = what != "disabled app";
        var failure = await bench.RefusedAsync(new DefaultSignIn(what == "no such identity" ? Guid.NewGuid().ToString() : null));
        SignInBench.Is(id, code, failure);
    }

    /// <summary>Where the identity is asked for then: the tenant of the test, or the one that is this process's machine.</summary>
    private static async Task<SignInBench> PutOnAsync(SignInBench bench, string where)
    {
        if (where == "virtual machine")
            return await VirtualMachine.StartAsync();
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", bench.Tenant.IdentityEndpoint);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", bench.Tenant.IdentityHeader);
        return bench;
    }

    /// <summary>One member alone, where a chain of all would ask the tools of the developer whose machine this is.</summary>
    private static async Task PutInChainAsync(SignInBench bench, string member, string app, string secret, string subject = "repo:contoso/bi")
    {
        Environment.SetEnvironmentVariable("AZURE_TENANT_ID", bench.Tenant.TenantId.ToString());
        Environment.SetEnvironmentVariable("AZURE_CLIENT_ID", app);
        Environment.SetEnvironmentVariable("AZURE_TOKEN_CREDENTIALS", member switch
        {
            "secret" => "EnvironmentCredential",
            "workload" or "nothing" => "WorkloadIdentityCredential",
            _ => "ManagedIdentityCredential",
        });
        if (member == "secret")
            Environment.SetEnvironmentVariable("AZURE_CLIENT_SECRET", secret);
        if (member == "workload")
            Environment.SetEnvironmentVariable("AZURE_FEDERATED_TOKEN_FILE", bench.FederatedTokenFile(subject));
        if (member == "app service")
            await PutOnAsync(bench, member);
    }
}
