using PbiDiag.Failures;
using PbiDiag.SignIn.Methods;

namespace PbiDiag.Core.Tests.SignIn;

public sealed class SignInDoorTests
{
    [Theory]
    [InlineData("secret")]
    [InlineData("certificate")]
    [InlineData("workload")]
    public async Task An_app_proves_itself_with_one_token_for_power_bi(string mode)
    {
        var directory = new PretendDirectory();
        var session = await directory.EnterAsync(directory.Method(mode));
        Assert.Equal((PretendDirectory.Tenant, "Reader", "app"), (session.TenantId, session.Claims!.Name, session.Claims.IdentityType));
        Assert.Equal(["Tenant.Read.All"], session.Claims.Roles);
        Assert.Contains("analysis.windows.net%2Fpowerbi%2Fapi%2F.default", Assert.Single(directory.Handler.Seen, seen => seen.Method == "POST").Body);
    }

    [Fact]
    public async Task A_person_signs_in_by_device_code_and_is_told_what_to_do()
    {
        var directory = new PretendDirectory();
        var told = "";
        var session = await directory.EnterAsync(new DeviceCodeSignIn(directory.ClientId, message =>
        {
            told = message;
            return Task.CompletedTask;
        }));
        Assert.Equal("Go and enter ABCD.", told);
        Assert.Equal(("kim@contoso.com", "user"), (session.Claims!.Name, session.Claims.IdentityType));
        Assert.Equal(["Dataset.Read.All", "Workspace.Read.All"], session.Claims.Scopes);
    }

    [Fact]
    public async Task The_certificate_chain_is_sent_when_asked_for()
    {
        var directory = new PretendDirectory();
        await directory.EnterAsync(directory.Method("certificate"));
        var assertion = Uri.UnescapeDataString(directory.Handler.Seen.Single(seen => seen.Method == "POST").Body.Split("client_assertion=")[1].Split('&')[0]);
        Assert.Contains("\"x5c\"", System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(assertion.Split('.')[0].Replace('-', '+').Replace('_', '/').PadRight((assertion.Split('.')[0].Length + 3) / 4 * 4, '='))));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_refused_sign_in_names_its_code(string mode, string refusal, string id, string? code)
    {
        var directory = new PretendDirectory(() => Refusal.Named(refusal));
        var problem = await Assert.ThrowsAsync<FailureException>(() => directory.EnterAsync(directory.Method(mode)));
        var failure = Assert.IsType<SignInFailure>(problem.Failure);
        Assert.Equal((id, code), (failure.Id, failure.Code));
        Assert.DoesNotContain("One or more errors", failure.Message);
        Assert.NotEmpty(failure.RecommendedAction);
        if (code is null)
            return;
        Assert.Equal(("0f6c8f9e-trace", "5d1f-corr"), (failure.TraceId, failure.CorrelationId));
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero), failure.Time);
        Assert.StartsWith(code, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Trace ID", failure.Message);
    }

    public static TheoryData<string, string, string, string?> Cases()
    {
        var cases = new TheoryData<string, string, string, string?>();
        foreach (var mode in new[] { "secret", "certificate", "workload", "device" })
        {
            foreach (var (refusal, code) in Codes)
                cases.Add(mode, refusal, FailureIds.SignInRefused, "AADSTS" + code);
            cases.Add(mode, "html", FailureIds.SignInAnswerUnreadable, null);
            cases.Add(mode, "throttled", FailureIds.SignInThrottled, null);
        }
        // These are tried again by the libraries, with waits that no test can set: once is enough.
        cases.Add("secret", "html error", FailureIds.SignInAnswerUnreadable, null);
        cases.Add("secret", "down", FailureIds.SignInUnreachable, null);
        cases.Add("certificate", "unreachable", FailureIds.SignInUnreachable, null);
        return cases;
    }

    private static (string Refusal, string Code)[] Codes =>
    [
        ("wrong secret", "7000215"), ("expired secret", "7000222"), ("unknown app", "700016"), ("wrong tenant", "90002"),
        ("disabled principal", "7000112"), ("missing consent", "65001"), ("conditional access", "53003"), ("clock skew", "700024"),
        ("wrong certificate", "700027"), ("wrong subject", "700213"),
    ];

    [Fact]
    public async Task A_throttled_identity_is_told_how_long_to_wait()
    {
        var directory = new PretendDirectory(() => Refusal.Named("throttled"));
        var method = directory.Method("secret");
        var first = (SignInFailure)(await Assert.ThrowsAsync<FailureException>(() => directory.EnterAsync(method))).Failure;
        Assert.InRange(first.RetryAfter!.Value.TotalSeconds, 1, 300);
        // MSAL answers the second try from its own memory, without a request.
        var sent = directory.Handler.Seen.Count;
        var second = (SignInFailure)(await Assert.ThrowsAsync<FailureException>(() => directory.EnterAsync(method))).Failure;
        Assert.Equal((FailureIds.SignInThrottled, sent), (second.Id, directory.Handler.Seen.Count));
    }

    [Fact]
    public async Task A_device_code_that_the_person_declines_is_a_refusal()
    {
        var directory = new PretendDirectory(() => Refusal.Named("declined"));
        var failure = (await Assert.ThrowsAsync<FailureException>(() => directory.EnterAsync(directory.Method("device")))).Failure;
        Assert.Equal("AADSTS70000", Assert.IsType<SignInFailure>(failure).Code);
    }

    [Fact]
    public async Task No_window_can_be_opened_here_and_it_says_so()
    {
        var directory = new PretendDirectory();
        var failure = (await Assert.ThrowsAsync<FailureException>(() => directory.EnterAsync(directory.Method("browser"), timeout: TimeSpan.FromSeconds(5)))).Failure;
        Assert.Contains(failure.Id, new[] { FailureIds.SignInNotCompleted, FailureIds.SignInTimeout });
        Assert.NotEmpty(failure.RecommendedAction);
    }

    [Fact]
    public async Task A_sign_in_that_takes_too_long_ends()
    {
        var directory = new PretendDirectory(() => ScriptedHandler400("authorization_pending"));
        var failure = (await Assert.ThrowsAsync<FailureException>(() => directory.EnterAsync(directory.Method("device"), timeout: TimeSpan.FromMilliseconds(300)))).Failure;
        Assert.Equal(FailureIds.SignInTimeout, failure.Id);
    }

    [Fact]
    public async Task Cancelling_a_sign_in_is_cancelling()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var directory = new PretendDirectory(() => ScriptedHandler400("authorization_pending"));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => directory.EnterAsync(directory.Method("device"), cancellation: stop.Token));
    }

    [Theory]
    [InlineData("secret")]
    [InlineData("certificate")]
    [InlineData("workload")]
    [InlineData("device")]
    public async Task No_secret_is_in_a_failure_or_its_causes(string mode)
    {
        var directory = new PretendDirectory(() => Refusal.Named("wrong secret"));
        var method = directory.Method(mode);
        var problem = await Assert.ThrowsAsync<FailureException>(() => directory.EnterAsync(method));
        var everything = problem + problem.Failure.ToString() + method;
        Assert.DoesNotContain(PretendDirectory.PlantedSecret, everything);
        Assert.DoesNotContain("planted-", everything);
    }

    private static HttpResponseMessage ScriptedHandler400(string error) => Refusal.Of(400, error, 70016, "Pending.");
}
