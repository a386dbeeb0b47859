using Azure.Core;
using PbiDiag.Failures;
using PbiDiag.Services.Http;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Core.Tests.Services.Http;

public sealed class ServiceCallerTests
{
    private static readonly ServiceRequest Groups = ServiceRequest.Get(Service.PowerBi, "v1.0/myorg/groups?$top=5");

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_passing_fault_is_asked_again(int status)
    {
        var handler = new ScriptedHandler((_, n) => n < 3 ? ScriptedHandler.Status(status) : ScriptedHandler.Json("{}"));
        var answer = await PretendServices.Caller(handler).SendAsync(Groups, default);
        Assert.Equal((200, 3), (answer.Status, handler.Seen.Count));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(501)]
    public async Task A_lasting_fault_is_not_asked_again(int status)
    {
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Status(status));
        await Assert.ThrowsAsync<FailureException>(() => PretendServices.Caller(handler).SendAsync(Groups, default));
        Assert.Single(handler.Seen);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_tried_again()
    {
        var handler = new ScriptedHandler((_, n) => n == 1 ? throw new HttpRequestException("broken") : ScriptedHandler.Json("{}"));
        Assert.True((await PretendServices.Caller(handler).SendAsync(Groups, default)).IsSuccess);
    }

    [Fact]
    public async Task A_post_is_not_repeated_after_a_fault_that_may_have_done_the_work()
    {
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Status(503));
        await FailAsync(handler, ServiceRequest.Post(Service.PowerBi, "v1.0/myorg/x"));
        Assert.Single(handler.Seen);
    }

    [Fact]
    public async Task A_post_that_was_refused_before_any_work_is_repeated()
    {
        var handler = new ScriptedHandler((_, n) => ScriptedHandler.Status(n == 1 ? 429 : 202));
        Assert.Equal(202, (await PretendServices.Caller(handler).SendAsync(ServiceRequest.Post(Service.PowerBi, "v1.0/myorg/x"), default)).Status);
    }

    [Fact]
    public async Task A_post_that_is_known_to_be_safe_is_repeated_with_its_body()
    {
        var handler = new ScriptedHandler((_, n) => ScriptedHandler.Status(n == 1 ? 503 : 200));
        var request = ServiceRequest.Post(Service.PowerBi, "v1.0/myorg/x", "{\"a\":1}"u8.ToArray()) with { SafeToRepeat = true };
        await PretendServices.Caller(handler).SendAsync(request, default);
        Assert.Equal(["{\"a\":1}", "{\"a\":1}"], handler.Seen.Select(seen => seen.Body));
    }

    [Fact]
    public async Task A_wait_that_outlives_the_callers_time_is_not_begun()
    {
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Status(429, "", "Retry-After", "3600"));
        var failure = await FailAsync(handler, Groups);
        Assert.Single(handler.Seen);
        Assert.Equal(FailureIds.ApiThrottled, failure.Id);
        Assert.Equal(TimeSpan.FromHours(1), failure.RetryAfter);
    }

    [Fact]
    public async Task A_short_wait_that_the_service_asks_for_is_kept_and_told()
    {
        var log = new RecordingLog();
        var handler = new ScriptedHandler((_, n) => n == 1 ? ScriptedHandler.Status(429, "", "Retry-After", "1") : ScriptedHandler.Json("{}"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await PretendServices.Caller(handler, log).SendAsync(Groups, default);
        Assert.True(watch.Elapsed >= TimeSpan.FromMilliseconds(900));
        Assert.Equal("PowerBi: waiting 1 s, since the service asked for that", Assert.Single(log.Waits).ToString());
    }

    [Fact]
    public async Task The_failure_carries_all_that_support_asks_for()
    {
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Status(
            403, """{"error":{"code":"PowerBINotAuthorizedException","message":"No access for token eyJhbGciOiJub25lIn0.eyJzZWNyZXQiOiJwbGFudGVkIn0.x"}}""", "RequestId", "11-22"));
        var failure = await FailAsync(handler, Groups);
        Assert.Equal(("PowerBi", "GET", "/v1.0/myorg/groups?$top=5", (int?)403), (failure.Service, failure.Method, failure.Path, failure.Status));
        Assert.Equal(("PowerBINotAuthorizedException", "11-22"), (failure.ServiceCode, failure.RequestId));
        Assert.Equal((FailureIds.ApiForbidden, FailureCategory.PermissionDenied), (failure.Id, failure.Category));
        Assert.DoesNotContain("eyJzZWNyZXQ", failure.ToString());
        Assert.NotEqual(default, failure.Time);
        Assert.NotEmpty(failure.RecommendedAction);
    }

    [Fact]
    public async Task An_expired_token_reported_as_403_is_a_matter_of_signing_in()
    {
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Status(403, """{"error":{"code":"TokenExpired","message":"Access token has expired"}}"""));
        Assert.Equal(FailureIds.ApiUnauthorized, (await FailAsync(handler, Groups)).Id);
    }

    [Fact]
    public async Task No_connection_at_all_is_named_as_such()
    {
        var handler = new ScriptedHandler((_, _) => throw new HttpRequestException("Name or service not known"));
        var failure = await FailAsync(handler, Groups);
        Assert.Equal(FailureIds.ApiUnreachable, failure.Id);
        Assert.Contains("Name or service not known", failure.Message);
        Assert.Equal(PretendServices.Hasty.MaxRetries + 1, handler.Seen.Count);
    }

    [Fact]
    public async Task A_certificate_that_is_not_trusted_is_tried_once()
    {
        var handler = new ScriptedHandler((_, _) => throw new HttpRequestException("TLS", new System.Security.Authentication.AuthenticationException("untrusted")));
        await FailAsync(handler, Groups);
        Assert.Single(handler.Seen);
    }

    [Fact]
    public async Task The_callers_time_bounds_all_attempts_together()
    {
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Status(503));
        var caller = PretendServices.Caller(handler, timeout: TimeSpan.FromMilliseconds(300), retry: new RetrySettings(1000, TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(50)));
        var failure = (await Assert.ThrowsAsync<FailureException>(() => caller.SendAsync(Groups, default))).Failure;
        Assert.Contains(failure.Id, new[] { FailureIds.ApiFault, FailureIds.ApiTimeout });
        Assert.InRange(handler.Seen.Count, 2, 20);
    }

    [Fact]
    public async Task A_page_in_place_of_json_says_so()
    {
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Json("<html><title>Sign in to the guest network</title></html>"));
        var caller = PretendServices.Caller(handler);
        var answer = await caller.SendAsync(Groups, default);
        var failure = Assert.Throws<FailureException>(() => caller.Read(Groups, answer, TestJson.Default.Probe)).Failure;
        Assert.Equal(FailureIds.ApiAnswerUnreadable, failure.Id);
        Assert.Contains("guest network", failure.Message);
    }

    [Fact]
    public async Task Cancelling_is_cancelling_and_no_failure()
    {
        using var stop = new CancellationTokenSource();
        var handler = new ScriptedHandler((_, _) =>
        {
            stop.Cancel();
            return ScriptedHandler.Status(503);
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PretendServices.Caller(handler).SendAsync(Groups, stop.Token));
    }

    [Fact]
    public async Task Each_attempt_is_told_once_with_its_number()
    {
        var log = new RecordingLog();
        var handler = new ScriptedHandler((_, n) => n == 1 ? ScriptedHandler.Status(503) : ScriptedHandler.Status(200, "{}", "RequestId", "r-9"));
        await PretendServices.Caller(handler, log).SendAsync(Groups, default);
        Assert.Equal([(503, 1), (200, 2)], log.Records.Select(record => (record.Status!.Value, record.Attempt)));
        Assert.StartsWith("PowerBi GET /v1.0/myorg/groups?$top=5: 200 in ", log.Records[1].ToString(), StringComparison.Ordinal);
        Assert.EndsWith("request id r-9", log.Records[1].ToString(), StringComparison.Ordinal);
        Assert.Null(log.Records[1].ResponseBody);
    }

    [Fact]
    public async Task Bodies_are_shown_redacted_when_they_are_wanted()
    {
        var log = new RecordingLog(bodies: true);
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Json("""{"secretText":"planted"}"""));
        var request = new ServiceRequest(Service.Graph, RequestMethod.Post, "v1.0/x") { Body = """{"password":"planted"}"""u8.ToArray() };
        await PretendServices.Caller(handler, log).SendAsync(request, default);
        var record = Assert.Single(log.Records);
        Assert.Equal(("""{"password":"***"}""", """{"secretText":"***"}"""), (record.RequestBody, record.ResponseBody));
    }

    private static async Task<ApiFailure> FailAsync(ScriptedHandler handler, ServiceRequest request) =>
        Assert.IsType<ApiFailure>((await Assert.ThrowsAsync<FailureException>(() => PretendServices.Caller(handler).SendAsync(request, default))).Failure);
}
