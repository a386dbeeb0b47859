using PbiDiag.Failures;
using PbiDiag.SignIn;
using PbiDiag.SignIn.Methods;

namespace PbiDiag.Core.Tests.SignIn.Simulated;

/// <summary>Secrets, certificates and federated tokens against the pretend tenant.</summary>
public sealed class AppSignInTests
{
    private static readonly string[] Everywhere = ["unknown app", "wrong tenant", "disabled app", "no service principal", "blocked by policy"];

    [Theory]
    [InlineData("secret")]
    [InlineData("certificate")]
    [InlineData("workload")]
    public async Task An_app_gets_in(string mode)
    {
        await using var bench = await SignInBench.StartAsync();
        var session = await bench.EnterAsync(Method(bench, mode, ""));
        Assert.Equal((bench.Tenant.TenantId.ToString(), bench.ClientId, "app"), (session.TenantId, session.Claims!.AppId, session.Claims.IdentityType));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_refusal_names_its_code(string mode, string what, string id, string? code)
    {
        await using var bench = await SignInBench.StartAsync();
        var method = Method(bench, mode, what);
        Arrange(bench, what);
        var failure = await bench.RefusedAsync(method, what == "wrong tenant" ? Guid.NewGuid().ToString() : null);
        SignInBench.Is(id, code, failure);
        if (code is not null && id == FailureIds.SignInRefused)
            Assert.Equal((true, true), (failure.CorrelationId is not null, failure.Info is not null));
        if (what == "id of the secret")
            Assert.Contains("secret's id", failure.RecommendedAction);
    }

    public static TheoryData<string, string, string, string?> Cases()
    {
        var cases = new TheoryData<string, string, string, string?>();
        foreach (var mode in new[] { "secret", "certificate", "workload" })
        {
            foreach (var (what, code) in Everywhere.Zip(["700016", "90002", "7000112", "7000229", "53003"]))
                cases.Add(mode, what, FailureIds.SignInRefused, "AADSTS" + code);
            cases.Add(mode, "throttled", FailureIds.SignInThrottled, "AADSTS90033");
            cases.Add(mode, "html from a proxy", FailureIds.SignInAnswerUnreadable, null);
            cases.Add(mode, "cut answer", FailureIds.SignInAnswerUnreadable, null);
        }
        cases.Add("secret", "wrong secret", FailureIds.SignInRefused, "AADSTS7000215");
        cases.Add("secret", "id of the secret", FailureIds.SignInRefused, "AADSTS7000215");
        cases.Add("secret", "ended secret", FailureIds.SignInRefused, "AADSTS7000222");
        cases.Add("secret", "service down", FailureIds.SignInRefused, "AADSTS90033");
        cases.Add("secret", "connection cut", FailureIds.SignInUnreachable, null);
        cases.Add("certificate", "clock skew", FailureIds.SignInRefused, "AADSTS700024");
        cases.Add("certificate", "certificate of another app", FailureIds.SignInRefused, "AADSTS700027");
        cases.Add("workload", "clock skew", FailureIds.SignInRefused, "AADSTS700024");
        cases.Add("workload", "other subject", FailureIds.SignInRefused, "AADSTS700213");
        cases.Add("workload", "other issuer", FailureIds.SignInRefused, "AADSTS700211");
        cases.Add("workload", "other audience", FailureIds.SignInRefused, "AADSTS700212");
        return cases;
    }

    private static SignInMethod Method(SignInBench bench, string mode, string what)
    {
        var app = what == "unknown app" ? Guid.NewGuid().ToString() : bench.ClientId;
        return mode switch
        {
            "secret" => new SecretSignIn(app, new Secret(what switch
            {
                "wrong secret" => "not~the.secret",
                "id of the secret" => bench.App.Secrets[0].KeyId.ToString()!,
                "ended secret" => SignInBench.EndedSecret,
                _ => SignInBench.GoodSecret,
            })),
            "certificate" => new CertificateSignIn(
                app, what == "certificate of another app" ? bench.Tenant.GetCertificate("Other", "elsewhere") : bench.Tenant.GetCertificate("PbiDiag", "good"), SendChain: false),
            _ => new WorkloadIdentitySignIn(app, what switch
            {
                "other subject" => bench.FederatedTokenFile(subject: "repo:contoso/other"),
                "other issuer" => bench.FederatedTokenFile(issuer: "https://issuer.example"),
                "other audience" => bench.FederatedTokenFile(audience: "api://other"),
                _ => bench.FederatedTokenFile(),
            }),
        };
    }

    private static void Arrange(SignInBench bench, string what)
    {
        if (bench.Spoil(what))
            return;
        switch (what)
        {
            case "disabled app": bench.App.Enabled = false; break;
            case "no service principal": bench.App.Kind = PbiDiag.Simulator.Model.AppKind.RegistrationOnly; break;
            case "blocked by policy": bench.Block(person: false); break;
            case "clock skew": bench.Tenant.Clock.Advance(TimeSpan.FromHours(3)); break;
        }
    }
}
