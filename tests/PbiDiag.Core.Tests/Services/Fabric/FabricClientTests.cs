using PbiDiag.Core.Tests.Services.Http;
using PbiDiag.Services.Fabric;

namespace PbiDiag.Core.Tests.Services.Fabric;

public sealed class FabricClientTests
{
    [Fact]
    public async Task A_gateway_can_be_online_and_have_errors()
    {
        var status = await Client("""{"status":"Online","gatewayVersion":"3000.1","errorDetails":[{"errorCode":"DMTS_GatewayIsDisabled","message":"off"}]}""").CheckGatewayAsync("gw", default);
        Assert.Equal(("Online", "DMTS_GatewayIsDisabled"), (status.Status, status.ErrorDetails![0].ErrorCode));
    }

    [Fact]
    public async Task A_gateway_that_has_to_be_woken_is_waited_for()
    {
        var accepted = ScriptedHandler.Status(202, "", "Location", "https://api.fabric.microsoft.com/v1/operations/o");
        accepted.Headers.TryAddWithoutValidation("Retry-After", "0");
        var handler = new ScriptedHandler((_, n) => n switch
        {
            1 => accepted,
            2 => ScriptedHandler.Json("""{"status":"Succeeded"}"""),
            _ => ScriptedHandler.Json("""{"status":"Online","gatewayVersion":"3000.1"}"""),
        });
        Assert.Equal("Online", (await new FabricClient(PretendServices.Caller(handler)).CheckGatewayAsync("gw", default)).Status);
        Assert.EndsWith("/operations/o/result", handler.Seen[2].Address.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_fails_its_test_is_an_answer_and_no_failure()
    {
        var test = await Client("""{"status":"Offline","errors":[{"errorCode":"DM_GWPipeline_UnknownError","message":"no"}]}""").TestConnectionAsync("c", default);
        Assert.Equal(("Offline", "DM_GWPipeline_UnknownError"), (test.Status, test.Errors![0].ErrorCode));
    }

    [Fact]
    public async Task Connections_are_paged_by_the_address_that_the_service_gives()
    {
        var handler = new ScriptedHandler((_, n) => ScriptedHandler.Json(n == 1
            ? """{"value":[{"id":"c1","connectivityType":"PersonalCloud"}],"continuationToken":"a%2Bb","continuationUri":"https://api.fabric.microsoft.com/v1/connections?continuationToken=a%2Bb"}"""
            : """{"value":[{"id":"c2"}]}"""));
        Assert.Equal(["c1", "c2"], await new FabricClient(PretendServices.Caller(handler)).ListConnectionsAsync(default).Select(connection => connection.Id).ToListAsync());
        Assert.Equal("?continuationToken=a%2Bb", handler.Seen[1].Address.Query);
    }

    [Fact]
    public async Task A_failed_job_keeps_its_reason()
    {
        var job = Assert.Single(await Client("""{"value":[{"id":"j","status":"Failed","failureReason":{"requestId":"r","errorCode":"RequestExecutionFailed","message":"m"},"startTimeUtc":"2026-03-01T10:00:00.1234567"}]}""").ListJobsAsync("w", "i", default).ToListAsync());
        Assert.Equal(("RequestExecutionFailed", TimeSpan.Zero), (job.FailureReason!.ErrorCode, job.StartTimeUtc!.Value.Offset));
    }

    private static FabricClient Client(string body) => new(PretendServices.Caller(new ScriptedHandler((_, _) => ScriptedHandler.Json(body))));
}
