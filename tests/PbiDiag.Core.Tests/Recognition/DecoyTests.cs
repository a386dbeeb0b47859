using PbiDiag.Recognition;
using PbiDiag.Results;

namespace PbiDiag.Tests.Recognition;

/// <summary>What looks like a code, a time or an id and is none.</summary>
public sealed class DecoyTests
{
    [Theory]
    [InlineData("Loaded 18,456 rows in 50126 ms")]
    [InlineData("Loaded 18456 rows")]
    [InlineData("MSAL 4.27.0.0 with version 70002.1.0")]
    [InlineData("fixed in issue #70002, see pull request 50053")]
    [InlineData("listening on port 1433, batch 18456 of 20000")]
    [InlineData("eventId == 'WHS000003'")]
    [InlineData("$filter=createdDateTime ge 2024-01-01T00:00:00Z")]
    [InlineData("sequence number 50126, size 18456 bytes")]
    [InlineData("subscription 11111111-2222-4333-8444-555555555555 has 401 items")]
    [InlineData("The code was reviewed. Error handling is new.")]
    [InlineData("error: none")]
    [InlineData("HTTP 200 OK, status: 202")]
    [InlineData("Microsoft.Data.Mashup.CredentialError.DataSourceKind")]
    [InlineData("")]
    public void Nothing_is_invented(string text)
    {
        var info = Recogniser.Recognise(text);

        Assert.Null(info.Code);
        Assert.Null(info.RootCauseCode);
        Assert.Empty(info.Codes);
    }

    [Fact]
    public void A_text_without_a_known_error_says_what_it_holds()
    {
        var info = Recogniser.Recognise("Something odd.\nCorrelation ID: c27e5b90-8d14-4f6a-a3b1-6e0f9d8c2b75\nTimestamp: 2026-01-31 08:00:00Z");

        Assert.Equal((MatchedBy.None, Confidence.None), (info.MatchedBy, info.Confidence));
        Assert.Contains("a correlation id", info.Meaning, StringComparison.Ordinal);
        Assert.Contains("a time", info.Meaning, StringComparison.Ordinal);
    }

    [Fact]
    public void The_time_at_which_a_token_was_issued_is_not_the_time_of_the_error()
    {
        Assert.Null(Recogniser.Recognise("AADSTS700082: expired. The token was issued on 2021-02-20T02:58:17.0350262Z and was inactive. TokensValidFrom: 2026-04-23T10:53:35Z").Timestamp);
    }

    [Theory]
    [InlineData("Trace ID: xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx")]
    [InlineData("Trace ID: ********-****-****-****-************")]
    [InlineData("Trace ID: 0a8d2f64-51b7-4e39-b0c2-xxxxxxxxxxxx")]
    [InlineData("Trace ID: <redacted>")]
    public void A_redacted_id_comes_out_empty(string text) => Assert.Null(Recogniser.Recognise(text).TraceId);

    [Theory]
    [InlineData("@azure/msal-node@1.18.4 failed")]
    [InlineData("https://ada@host.example/path")]
    [InlineData("user xxxx@yyyy")]
    public void A_package_or_an_address_is_no_user(string text) => Assert.Null(Recogniser.Recognise(text).UserPrincipalName);
}
