using PbiDiag.Core.Tests.Services.Http;
using PbiDiag.Services.Entra;
using PbiDiag.SignIn;

namespace PbiDiag.Core.Tests.Services.Entra;

public sealed class EntraClientTests
{
    [Fact]
    public async Task A_refusal_keeps_the_endpoints_own_words()
    {
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Status(401, """
            {"error":"invalid_client","error_description":"AADSTS7000222: The provided client secret keys for app 'a' are expired. Trace ID: t Correlation ID: c Timestamp: 2026-03-01 10:00:00Z",
             "error_codes":[7000222],"timestamp":"2026-03-01 10:00:00Z","trace_id":"t","correlation_id":"c","error_uri":"https://login.microsoftonline.com/error?code=7000222"}
            """));
        var attempt = await Client(handler).TrySecretAsync("contoso.com", "app", new Secret("a&b=planted"), "scope/.default", default);
        Assert.Equal(("invalid_client", 7000222, "t"), (attempt.Error!.Error, Assert.Single(attempt.Error.Codes), attempt.Error.TraceId));
        Assert.Contains("client_secret=a%26b%3Dplanted", handler.Seen[0].Body);
        Assert.Null(handler.Seen[0].Authorization);
    }

    [Fact]
    public async Task A_grant_is_kept_secret()
    {
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Json("""{"token_type":"Bearer","expires_in":3599,"access_token":"planted"}"""));
        var log = new RecordingLog(bodies: true);
        var attempt = await new EntraClient(PretendServices.Caller(handler, log)).TryAssertionAsync("t", "app", new Secret("eyJhbGciOiJub25lIn0.planted.x"), "s", default);
        Assert.Equal("planted", attempt.Grant!.AccessToken!.Reveal());
        Assert.DoesNotContain("planted", attempt.ToString() + log.Records[0].RequestBody + log.Records[0].ResponseBody);
    }

    [Fact]
    public async Task A_page_in_place_of_a_refusal_is_no_refusal()
    {
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Status(407, "<html><title>Proxy</title></html>"));
        var attempt = await Client(handler).TrySecretAsync("t", "app", new Secret("s"), "s", default);
        Assert.Null(attempt.Error);
        Assert.Contains("Proxy", attempt.Failure!.Message);
    }

    private static EntraClient Client(ScriptedHandler handler) => new(PretendServices.Caller(handler));
}
