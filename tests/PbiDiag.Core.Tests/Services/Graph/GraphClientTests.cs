using PbiDiag.Core.Tests.Services.Http;
using PbiDiag.Services.Graph;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Core.Tests.Services.Graph;

public sealed class GraphClientTests
{
    [Fact]
    public async Task Applications_come_with_the_ends_of_their_credentials()
    {
        var handler = new ScriptedHandler((_, n) => ScriptedHandler.Json(n == 1
            ? """{"value":[{"id":"o1","appId":"a1","displayName":null,"passwordCredentials":[{"keyId":"k","displayName":null,"hint":"abc","endDateTime":"2026-05-01T00:00:00Z"}]}],"@odata.nextLink":"https://graph.microsoft.com/v1.0/applications?$skiptoken=x%2By"}"""
            : """{"value":[{"id":"o2"}]}"""));
        var apps = await new GraphClient(PretendServices.Caller(handler)).Applications.ListAsync(null, default).ToListAsync();
        Assert.Equal(["o1", "o2"], apps.Select(app => app.Id));
        Assert.Equal(2026, apps[0].PasswordCredentials![0].EndDateTime!.Value.Year);
        Assert.Null(apps[1].PasswordCredentials);
        Assert.Equal("?$select=id,appId,displayName,passwordCredentials,keyCredentials&$top=999", handler.Seen[0].Address.Query);
    }

    [Fact]
    public async Task An_app_id_cannot_break_out_of_its_quotes()
    {
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Json("""{"id":"o"}"""));
        await new GraphClient(PretendServices.Caller(handler)).Applications.GetAsync("a') or (1 eq 1", default);
        Assert.EndsWith("applications(appId='a'') or (1 eq 1')", Uri.UnescapeDataString(handler.Seen[0].Address.AbsolutePath), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_grant_filter_is_escaped_once()
    {
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Json("{}"));
        await new GraphClient(PretendServices.Caller(handler)).Applications.ListGrantsAsync("sp-1", default).ToListAsync();
        Assert.Equal("?$filter=clientId eq 'sp-1'", Uri.UnescapeDataString(handler.Seen[0].Address.Query));
    }

    [Fact]
    public async Task Many_users_are_asked_for_in_one_request()
    {
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Json(
            """{"responses":[{"id":"1","status":404,"body":{"error":{"code":"Request_ResourceNotFound"}}},{"id":"0","status":200,"body":{"id":"u0","accountEnabled":false}}]}"""));
        var answers = await new GraphClient(PretendServices.Caller(handler)).GetUsersAsync(["kim@contoso.com", "gone@contoso.com"], default);
        Assert.Equal([200, 404], answers.Select(answer => answer.Status));
        Assert.Single(handler.Seen);
        Assert.DoesNotContain("kim", answers[0].Path);
    }

    [Fact]
    public async Task A_sign_in_row_keeps_what_the_beta_interface_adds()
    {
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Json(
            """{"value":[{"id":"1","createdDateTime":"2026-03-01T10:00:00Z","status":{"errorCode":7000222,"failureReason":"expired"},"signInEventTypes":["servicePrincipal"],"servicePrincipalCredentialKeyId":"k","appliedConditionalAccessPolicies":[{"displayName":"p","result":"reportOnlyFailure"}]}]}"""));
        var row = Assert.Single(await new GraphClient(PretendServices.Caller(handler)).Logs.ListSignInsAsync("signInEventTypes/any(t: t eq 'servicePrincipal')", 10, default).ToListAsync());
        Assert.Equal((7000222, "k", "reportOnlyFailure"), (row.Status!.ErrorCode, row.ServicePrincipalCredentialKeyId, row.AppliedConditionalAccessPolicies![0].Result));
        Assert.StartsWith("/beta/auditLogs/signIns", handler.Seen[0].Address.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_secret_is_read_once_and_never_printed()
    {
        var handler = new ScriptedHandler((_, _) => ScriptedHandler.Json("""{"keyId":"k","secretText":"planted","hint":"PLA","endDateTime":"2027-03-01T00:00:00Z"}"""));
        var log = new RecordingLog(bodies: true);
        var end = new DateTimeOffset(2027, 3, 1, 0, 0, 0, TimeSpan.Zero);
        var added = await new GraphClient(PretendServices.Caller(handler, log)).Applications.AddPasswordAsync("o", new NewPassword { DisplayName = "n", EndDateTime = end }, default);
        Assert.Equal("planted", added.SecretText!.Reveal());
        Assert.DoesNotContain("planted", added.ToString() + log.Records[0].ResponseBody);
        Assert.DoesNotContain("PLA", added.ToString() + log.Records[0].ResponseBody, StringComparison.Ordinal);
        Assert.Contains("2027-03-01T00:00:00Z", handler.Seen[0].Body);
    }
}
