using System.Text;
using PbiDiag.Checks;
using PbiDiag.Facts;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Core.Tests.Checks.Apps;

/// <summary>Checks that look at what stands in the text beside the error: requests and tokens.</summary>
public sealed class TextChecksTests
{
    private const string NoCode = "AADSTS240004: Authorization code was not received from the authorize endpoint.";
    private const string Tenant = "6e1d0c55-2f4b-4d0a-9a53-7c1f5b8e2a10";

    [Fact]
    public void A_flaw_that_the_code_is_the_answer_to_is_proof()
    {
        var facts = CaseOf.Text(NoCode) with { Requests = RequestsInText.Find("see https://login.microsoftonline.com/contoso.com/oauth2/v2.0/authorize?client_id=3f0c1b7e-94d2-4c58-8a6e-2b7d90e1c4fa&response_type=token&redirect_uri=https%3A%2F%2Fa.b%2Fc&scope=openid") };

        Assert.Equal(Stance.Proves, CaseOf.Ask("request-lint", facts).Stance);
        Assert.Equal(Stance.Fits, CaseOf.Ask("request-lint", facts with { Errors = CaseOf.Text("AADSTS90056: not valid").Errors }).Stance);
        Assert.Equal(Stance.Unknown, CaseOf.Ask("request-lint", facts with { Requests = [] }).Stance);
    }

    [Fact]
    public void A_token_is_read_before_it_is_redacted_and_nothing_secret_is_kept()
    {
        var claims = TokenReader.In("Authorization: Bearer " + Token());

        Assert.Equal((Tenant, "key1", "https://graph.microsoft.com"), (claims?.TenantId, claims?.KeyId, claims?.Audience));
        Assert.Null(TokenReader.In("eyJ0 is no token, nor is eyJhbGciOiJub25lIn0.x.y"));
        Assert.Null(TokenReader.In(null));
    }

    [Fact]
    public void A_token_that_had_ended_when_the_call_was_made_is_proof()
    {
        var facts = Case("{\"error\":{\"code\":\"TokenExpired\"}}", new TokenClaims { Expires = CaseOf.Now.AddHours(-2) }) with { Times = new RunTimes { FailedAt = CaseOf.Now.AddHours(-1) } };

        Assert.Equal(Stance.Proves, CaseOf.Ask("token-claims", facts).Stance);
        Assert.Equal(Stance.Fits, CaseOf.Ask("token-claims", facts with { Times = new RunTimes() }).Stance);
        Assert.Equal(Stance.Silent, CaseOf.Ask("token-claims", facts with { Times = new RunTimes { FailedAt = CaseOf.Now.AddHours(-3) } }).Stance);
        Assert.Equal(Stance.Unknown, CaseOf.Ask("token-claims", facts with { Token = null }).Stance);
    }

    [Fact]
    public void A_token_for_another_service_is_proof_where_Power_BI_refuses_it()
    {
        Assert.Equal(Stance.Proves, CaseOf.Ask("token-claims", Case("{\"error\":{\"code\":\"PowerBINotAuthorizedException\"}}", new TokenClaims { Audience = "https://graph.microsoft.com" })).Stance);
        Assert.Equal(Stance.Silent, CaseOf.Ask("token-claims", Case("{\"error\":{\"code\":\"PowerBINotAuthorizedException\"}}", new TokenClaims { Audience = "https://analysis.windows.net/powerbi/api" })).Stance);
    }

    [Fact]
    public void A_key_that_is_no_longer_published_is_proof()
    {
        var facts = Case("AADSTS140001: not valid", new TokenClaims { KeyId = "key1" });

        Assert.Equal(Stance.Proves, CaseOf.Ask("signing-keys", facts with { SigningKeys = FactOf.Answer<IReadOnlyList<string>>(["key2"]) }).Stance);
        Assert.Equal(Stance.Against, CaseOf.Ask("signing-keys", facts with { SigningKeys = FactOf.Answer<IReadOnlyList<string>>(["key1"]) }).Stance);
        Assert.Equal(Stance.Unknown, CaseOf.Ask("signing-keys", facts).Stance);
        Assert.Equal(Stance.Silent, CaseOf.Ask("signing-keys", facts with { HomeTenantId = Tenant, Token = new TokenClaims { KeyId = "key1", TenantId = "0f9e8d7c-6b5a-4938-a271-605f4e3d2c1b" } }).Stance);
    }

    [Theory]
    [InlineData(0, Stance.Silent)]
    [InlineData(240, Stance.Silent)]
    [InlineData(-1200, Stance.Fits)]
    [InlineData(1200, Stance.Fits)]
    public void A_clock_that_is_off_by_more_than_is_borne_fits(int seconds, Stance expected) =>
        Assert.Equal(expected, CaseOf.Ask("clock-skew", CaseOf.Text("AADSTS700024: not within its valid time range") with { ServiceClock = FactOf.Answer(TimeSpan.FromSeconds(seconds)) }).Stance);

    [Fact]
    public void A_clock_that_was_not_read_is_unknown() => Assert.Equal(Stance.Unknown, CaseOf.Ask("clock-skew", CaseOf.Text(NoCode)).Stance);

    [Fact]
    public void A_request_is_found_as_address_and_body()
    {
        var found = RequestsInText.Find("POST https://login.microsoftonline.com/common/oauth2/v2.0/token\n\ngrant_type=authorization_code&client_id=x\n\nAADSTS90056: refused");

        Assert.Equal(("common", "authorization_code"), (Assert.Single(found).Tenant, found[0]["grant_type"]));
        Assert.Empty(RequestsInText.Find("AADSTS90056: refused, see https://aka.ms/x"));
    }

    [Fact]
    public void Words_in_quotes_are_found_behind_their_mark()
    {
        Assert.Equal("https://a/b", QuotedWords.After("The redirect URI 'https://a/b' specified", "redirect URI"));
        Assert.Null(QuotedWords.After("The redirect URI is wrong", "redirect URI"));
        Assert.Null(QuotedWords.After("redirect URI '", "redirect URI"));
        Assert.Equal("022907d3-0f1b-48f7-badc-1ba6abab6d66", ResourceNames.AppIdIn("The resource principal named https://database.windows.net/ was not found"));
        Assert.Null(ResourceNames.AppIdIn("The resource principal named https://unknown.example/ was not found"));
    }

    private static CaseFacts Case(string text, TokenClaims token) => CaseOf.Text(text) with { Token = token };

    private static string Token() => Part("""{"alg":"RS256","kid":"key1"}""") + "." + Part($$"""{"tid":"{{Tenant}}","aud":"https://graph.microsoft.com","exp":1900000000}""") + ".c2ln";

    private static string Part(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
