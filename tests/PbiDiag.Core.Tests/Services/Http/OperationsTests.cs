using Azure.Core.Pipeline;
using PbiDiag.Failures;
using PbiDiag.Services.Http;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Core.Tests.Services.Http;

public sealed class OperationsTests
{
    private const string Operation = "https://api.fabric.microsoft.com/v1/operations/op-1";

    private readonly FakeClock _clock = new();

    [Fact]
    public async Task An_answer_at_once_is_not_polled()
    {
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Json("""{"status":"Online"}"""));
        Assert.Contains("Online", (await RunAsync(handler)).Text);
        Assert.Single(handler.Seen);
    }

    [Fact]
    public async Task It_is_polled_as_often_as_the_service_says_and_its_result_fetched()
    {
        var begin = _clock.UtcNow;
        var handler = new ScriptedHandler((_, n) => n switch
        {
            1 => Accepted(),
            2 => ScriptedHandler.Status(200, """{"status":"Running"}""", "Retry-After", "7"),
            3 => ScriptedHandler.Status(200, """{"status":"Succeeded"}""", "Location", Operation + "/result"),
            _ => ScriptedHandler.Json("""{"status":"Offline"}"""),
        });
        Assert.Contains("Offline", (await RunAsync(handler)).Text);
        Assert.Equal(["/v1/x", "/v1/operations/op-1", "/v1/operations/op-1", "/v1/operations/op-1/result"], handler.Seen.Select(seen => seen.Address.AbsolutePath));
        Assert.Equal(TimeSpan.FromSeconds(5 + 7), _clock.UtcNow - begin);
    }

    [Fact]
    public async Task A_failed_operation_gives_the_services_reason()
    {
        var handler = new ScriptedHandler((_, n) => n == 1 ? Accepted() : ScriptedHandler.Json("""{"status":"Failed","error":{"errorCode":"IncorrectCredentials","message":"No."}}"""));
        var failure = Assert.IsType<ApiFailure>((await Assert.ThrowsAsync<FailureException>(() => RunAsync(handler))).Failure);
        Assert.Equal((FailureIds.OperationFailed, "IncorrectCredentials"), (failure.Id, failure.ServiceCode));
    }

    [Fact]
    public async Task A_status_that_nobody_knows_is_waited_for_until_the_time_is_up()
    {
        var handler = new ScriptedHandler((_, n) => n == 1 ? Accepted() : ScriptedHandler.Json("""{"status":"Pondering"}"""));
        var failure = (await Assert.ThrowsAsync<FailureException>(() => RunAsync(handler))).Failure;
        Assert.Equal(FailureIds.ApiTimeout, failure.Id);
    }

    [Fact]
    public async Task A_location_on_another_host_is_refused()
    {
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Status(202, "", "Location", "https://evil.example.org/operations/1"));
        Assert.Equal(FailureIds.TokenHostRefused, (await Assert.ThrowsAsync<FailureException>(() => RunAsync(handler))).Failure.Id);
    }

    private static HttpResponseMessage Accepted()
    {
        var response = ScriptedHandler.Status(202, "", "Location", Operation);
        response.Headers.TryAddWithoutValidation("Retry-After", "5");
        return response;
    }

    private Task<ServiceAnswer> RunAsync(ScriptedHandler handler)
    {
        var settings = new PipelineSettings(new HttpClientTransport(handler)) { Clock = _clock, Governor = new Governor(_clock), Retry = PretendServices.Hasty };
        var caller = new ServiceCaller(new ServicePipeline(CloudTable.Public, new FixedCredential(), "contoso", settings), NoRequestLog.Instance, TimeSpan.FromSeconds(60));
        return caller.SendToEndAsync(ServiceRequest.Post(Service.Fabric, "v1/x"), default);
    }
}
