using PbiDiag.Core.Tests.Services.Http;
using PbiDiag.Failures;
using PbiDiag.Services.PowerBi;
using PbiDiag.Services.PowerBi.Models;
using PbiDiag.SignIn;

namespace PbiDiag.Core.Tests.Services.PowerBi;

public sealed class PowerBiClientTests
{
    [Fact]
    public async Task A_history_is_read_with_values_that_no_list_names()
    {
        var refresh = Assert.Single(await Client("""
            {"@odata.context":"x","value":[{"requestId":"r","id":1344545,"refreshType":"ReliableProcessing","startTime":"2026-03-01T03:46:04.833","endTime":"0001-01-01T00:00:00",
             "serviceExceptionJson":"{\"errorCode\":\"ModelRefreshFailed_CredentialsNotSpecified\"}","status":"Pondering","somethingNew":{"a":1},
             "refreshAttempts":[{"attemptId":1,"startTime":"2026-03-01T03:46:04.833Z","type":"Data"}]}]}
            """).Refreshes.ListAsync("ws", "ds", 5, default).ToListAsync());
        Assert.Equal(("ReliableProcessing", "Pondering", "1344545"), (refresh.RefreshType, refresh.Status, refresh.Id));
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 3, 46, 4, 833, TimeSpan.Zero), refresh.StartTime);
        Assert.Null(refresh.EndTime);
        Assert.Equal(1, Assert.Single(refresh.RefreshAttempts!).AttemptId);
    }

    [Fact]
    public async Task A_missing_list_is_no_fault()
    {
        var refresh = Assert.Single(await Client("""{"value":[{"requestId":"r","startTime":"not a time"}]}""").Refreshes.ListAsync(null, "ds", null, default).ToListAsync());
        Assert.Null(refresh.RefreshAttempts);
        Assert.Null(refresh.StartTime);
    }

    [Theory]
    [InlineData("""{"server":"sql01","database":"Sales"}""", "sql01", "Sales", null)]
    [InlineData("\"{\\\"server\\\":\\\"sql01\\\",\\\"database\\\":\\\"Sales\\\"}\"", "sql01", "Sales", null)]
    [InlineData("\"C:\\\\data\\\\a.csv\"", null, null, "C:\\data\\a.csv")]
    [InlineData("null", null, null, null)]
    public async Task Where_a_source_is_comes_as_an_object_or_as_a_text(string details, string? server, string? database, string? path)
    {
        var source = Assert.Single(await Client($$"""{"value":[{"id":"d","connectionDetails":{{details}}}]}""").Gateways.ListDatasourcesAsync("gw", default).ToListAsync());
        Assert.Equal((server, database, path), (source.ConnectionDetails?.Server, source.ConnectionDetails?.Database, source.ConnectionDetails?.Path));
    }

    [Fact]
    public async Task An_empty_answer_is_a_source_that_works() => Assert.Null(await Client("").Gateways.TestDatasourceAsync("gw", "ds", default));

    [Fact]
    public async Task A_source_that_fails_its_test_gives_the_gateways_code()
    {
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Status(400, """{"error":{"code":"DM_GWPipeline_Client_GatewayUnreachable"}}"""));
        var failure = await new PowerBiClient(PretendServices.Caller(handler)).Gateways.TestDatasourceAsync("gw", "ds", default);
        Assert.Equal("DM_GWPipeline_Client_GatewayUnreachable", failure!.ServiceCode);
    }

    [Fact]
    public async Task A_dataflow_id_with_odd_letters_is_escaped()
    {
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Json("{}"));
        await new PowerBiClient(PretendServices.Caller(handler)).Refreshes.GetAsync("ws", "ds", "2020-08-27T16:07:47.2487692Z@guid$2/x", default);
        Assert.EndsWith("/refreshes/2020-08-27T16%3A07%3A47.2487692Z%40guid%242%2Fx", handler.Seen[0].Address.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_started_refresh_gives_the_id_from_its_location()
    {
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Status(202, "", "Location", "https://api.powerbi.com/v1.0/myorg/groups/ws/datasets/ds/refreshes/ref-1"));
        var id = await new PowerBiClient(PretendServices.Caller(handler)).Refreshes.StartAsync("ws", "ds", new RefreshOptions { Type = "full" }, default);
        Assert.Equal(("ref-1", """{"type":"full"}"""), (id, handler.Seen[0].Body));
    }

    [Fact]
    public async Task Id_of_the_call_is_not_that_of_the_refresh()
    {
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Status(202, "", "RequestId", "of-the-call"));
        Assert.Null(await new PowerBiClient(PretendServices.Caller(handler)).Refreshes.StartAsync("ws", "ds", new RefreshOptions { NotifyOption = "NoNotification" }, default));
    }

    [Fact]
    public async Task Activities_are_asked_for_in_quotes_and_read_in_their_own_case()
    {
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Json("""{"activityEventEntities":[{"Id":"1","CreationTime":"2026-03-01T10:00:00","WorkSpaceName":"Sales","IsSuccess":true}],"continuationUri":null}"""));
        var begin = new DateTimeOffset(2026, 3, 1, 1, 0, 0, TimeSpan.FromHours(1));
        var activity = Assert.Single(await new PowerBiClient(PretendServices.Caller(handler)).Admin.ListActivitiesAsync(begin, begin.AddHours(2), null, default).ToListAsync());
        Assert.Equal(("Sales", true), (activity.WorkspaceName, activity.IsSuccess));
        Assert.Contains("startDateTime='2026-03-01T00:00:00.000Z'", Uri.UnescapeDataString(handler.Seen[0].Address.Query));
    }

    [Fact]
    public async Task A_scan_is_started_looked_at_and_fetched()
    {
        var handler = new ScriptedHandler((_, n) => ScriptedHandler.Json(n switch
        {
            1 => """{"id":"scan-1","status":"NotStarted"}""",
            2 => """{"id":"scan-1","status":"Succeeded"}""",
            _ => """{"workspaces":[{"id":"ws","datasets":[{"id":"ds","datasourceUsages":[{"datasourceInstanceId":"i"}]}]}],"datasourceInstances":[{"datasourceId":"i","connectionDetails":{"server":"sql01"}}]}""",
        }));
        var result = await new PowerBiClient(PretendServices.Caller(handler)).Admin.Scanner.ScanAsync(["ws"], default);
        Assert.Equal("sql01", result.DatasourceInstances![0].ConnectionDetails!.Server);
        Assert.Equal(["POST", "GET", "GET"], handler.Seen.Select(seen => seen.Method));
    }

    [Fact]
    public async Task A_failed_scan_is_a_failure()
    {
        var handler = new ScriptedHandler((_, n) => ScriptedHandler.Json(n == 1 ? """{"id":"s","status":"Running"}""" : """{"id":"s","status":"Failed","error":{"code":"ScanFault","message":"no"}}"""));
        var problem = await Assert.ThrowsAsync<FailureException>(() => new PowerBiClient(PretendServices.Caller(handler)).Admin.Scanner.ScanAsync(["ws"], default));
        Assert.Equal(FailureIds.OperationFailed, problem.Failure.Id);
    }

    [Fact]
    public async Task A_credential_is_sent_and_never_printed()
    {
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Json(""));
        var details = new CredentialDetails { CredentialType = "Basic", Credentials = new Secret("planted"), EncryptionAlgorithm = "None", UseCallerAadIdentity = false };
        var log = new RecordingLog(bodies: true);
        await new PowerBiClient(PretendServices.Caller(handler, log)).Gateways.UpdateCredentialAsync("gw", "ds", details, default);
        Assert.Contains("\"credentials\":\"planted\"", handler.Seen[0].Body);
        Assert.Contains("\"useCallerAADIdentity\":false", handler.Seen[0].Body);
        Assert.DoesNotContain("planted", details.ToString() + log.Records[0].RequestBody);
    }

    private static PowerBiClient Client(string body) => new(PretendServices.Caller(new ScriptedHandler((_, _) => ScriptedHandler.Json(body))));
}
