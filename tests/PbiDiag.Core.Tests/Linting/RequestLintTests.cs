using System.Collections;
using PbiDiag.Linting.Requests;
using PbiDiag.Results;

namespace PbiDiag.Core.Tests.Linting;

public sealed class RequestLintTests
{
    private const string App = "6731de76-14a6-49ae-97bc-6eba6914391e";
    private const string Tenant = "https://login.microsoftonline.com/contoso.com";
    private const string Secret = "abc8Q~0123456789abcdefghijklmnopqrstuvwx";
    private const string Back = "https%3A%2F%2Fapp.contoso.com%2Fback";

    private const string Authorize = Tenant + "/oauth2/v2.0/authorize?client_id=" + App + "&response_type=code&redirect_uri=" + Back
        + "&response_mode=query&scope=https%3A%2F%2Fanalysis.windows.net%2Fpowerbi%2Fapi%2F.default&state=1";

    private const string Redeem = "grant_type=authorization_code&client_id=" + App + "&code=0.AAA&redirect_uri=" + Back + "&client_secret=" + Secret;
    private const string Own = "grant_type=client_credentials&client_id=" + App + "&scope=https%3A%2F%2Fanalysis.windows.net%2Fpowerbi%2Fapi%2F.default&client_secret=" + Secret;

    [Theory]
    [InlineData(Authorize)]
    [InlineData(Redeem)]
    [InlineData(Own)]
    [InlineData("curl -X POST " + Tenant + "/oauth2/v2.0/token -d '" + Own + "'")]
    [InlineData("POST /contoso.com/oauth2/v2.0/token HTTP/1.1\r\nHost: login.microsoftonline.com\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n" + Own)]
    [InlineData("POST " + Tenant + "/oauth2/v2.0/token\nContent-Type: application/x-www-form-urlencoded\n\n" + Own + "\n\nHTTP/1.1 400 Bad Request\n{\"error\":\"invalid_client\"}")]
    public void A_request_as_documented_has_no_finding(string text) => Assert.Empty(Look(text));

    [Fact]
    public void Both_steps_as_documented_have_no_finding() => Assert.Empty(Look(Authorize, Redeem));

    [Theory]
    [InlineData("grant_type=client_credentials&client_id=" + App + "&scope=x%2F.default", "AADSTS7000218")]
    [InlineData("grant_type=client_credentials&client_id=" + App + "&scope=x%2F.default&client_secret=", "AADSTS7000218")]
    [InlineData("client_id=" + App + "&client_secret=" + Secret, "AADSTS900144")]
    [InlineData("grant_type=client_credentials&scope=x%2F.default&client_secret=" + Secret, "AADSTS900144")]
    [InlineData("{\"grant_type\":\"client_credentials\",\"client_id\":\"" + App + "\"}", "AADSTS900144")]
    [InlineData("grant_type=client_credentials\n&client_id=" + App + "&scope=x%2F.default&client_secret=" + Secret, "AADSTS9002313")]
    [InlineData("grant_type=client_credentials&client_id=" + App + "&scope=x%2F.default&client_secret=ab%zz", "AADSTS9002313")]
    [InlineData("grant_type=authorization_code&client_id=" + App + "&redirect_uri=" + Back + "&client_secret=" + Secret, "AADSTS90056")]
    [InlineData("grant_type=authorization_code&client_id=" + App + "&code=eyJ0eXAiOi&redirect_uri=" + Back + "&client_secret=" + Secret, "AADSTS90056")]
    [InlineData("grant_type=magic&client_id=" + App, "AADSTS70003")]
    [InlineData("grant_type=client_credentials&client_id=" + App + "&scope=User.Read&client_secret=" + Secret, "AADSTS1002012")]
    [InlineData("grant_type=client_credentials&client_id=" + App + "&scope=x%2F.default&client_secret=d3f1b1a0-3f5c-4c1e-9b7a-0c3a4f7e2b11", "AADSTS7000215")]
    [InlineData(Tenant + "/oauth2/v2.0/authorize?client_id=" + App + "&response_type=token&redirect_uri=" + Back + "&scope=openid&state=1", "AADSTS240004")]
    [InlineData(Tenant + "/oauth2/v2.0/authorize?client_id=" + App + "&redirect_uri=" + Back + "&scope=openid&state=1", "AADSTS240004")]
    [InlineData(Tenant + "/oauth2/v2.0/authorize?client_id=" + App + "&response_type=code&redirect_uri=http%3A%2F%2Fapp.contoso.com%2Fback&scope=openid&state=1", "AADSTS50011")]
    [InlineData(Tenant + "/oauth2/v2.0/authorize?client_id=" + App + "&response_type=code&redirect_uri=https%253A%252F%252Fapp.contoso.com&scope=openid&state=1", "AADSTS50011")]
    [InlineData(Tenant + "/oauth2/v2.0/token?grant_type=client_credentials&client_id=" + App, "AADSTS900144")]
    public void A_fault_is_foretold_by_its_code(string text, string code) =>
        Assert.Contains(Look(text), finding => finding.Status == CheckStatus.Fail && finding.Code.Contains(code));

    [Theory]
    [InlineData("client_id=" + App, "client_id=00000000-14a6-49ae-97bc-6eba6914391e", "client-id")]
    [InlineData(Back, "https%3A%2F%2Fapp.contoso.com%2Fback%2F", "redirect-uri")]
    public void Steps_that_do_not_fit_together_are_foretold_as_90056(string from, string to, string rule)
    {
        var finding = Assert.Single(Look(Authorize, Redeem.Replace(from, to, StringComparison.Ordinal)), static finding => finding.Request == "both");

        Assert.Equal(rule, finding.Rule);
        Assert.Contains("AADSTS90056", finding.Code);
    }

    [Theory]
    [InlineData("https://login.microsoftonline.com/fabrikam.com/oauth2/v2.0/token", "tenant")]
    [InlineData(Tenant + "/oauth2/token", "v1-v2")]
    [InlineData("https://login.microsoftonline.us/contoso.com/oauth2/v2.0/token", "cloud")]
    public void Endpoints_that_do_not_fit_together_are_foretold(string endpoint, string rule) =>
        Assert.Contains(Look(Authorize, $"curl {endpoint} --data '{Redeem}'"), finding => finding.Request == "both" && finding.Rule == rule);

    [Fact]
    public void A_code_verifier_that_does_not_belong_to_the_challenge_is_found()
    {
        // The pair of RFC 7636, appendix B.
        const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        const string Challenge = "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

        Assert.Empty(Look(Authorize + Challenge, Redeem + "&code_verifier=" + Verifier));
        Assert.Contains(Look(Authorize + Challenge, Redeem + "&code_verifier=" + Verifier.Replace('d', 'e')), static finding => finding.Rule == "pkce");
        Assert.Contains(Look(Authorize + Challenge, Redeem), static finding => finding.Rule == "pkce");
    }

    [Fact]
    public void A_code_that_is_redeemed_twice_is_found() =>
        Assert.Contains(Look(Redeem, Redeem), static finding => finding.Rule == "code-used-twice" && finding.Code.Contains("AADSTS54005"));

    [Fact]
    public void A_code_that_waited_too_long_is_found_by_the_times_of_a_har_file()
    {
        var har = $$$"""
            {"log":{"entries":[
              {"startedDateTime":"2026-03-01T12:00:00Z","request":{"method":"GET","url":"{{{Authorize}}}"}},
              {"startedDateTime":"2026-03-01T12:15:00Z","request":{"method":"POST","url":"{{{Tenant}}}/oauth2/v2.0/token","postData":{"mimeType":"application/x-www-form-urlencoded","text":"{{{Redeem}}}"} } } ] } }
            """;

        Assert.Equal("code-age", Assert.Single(Look(har)).Rule);
    }

    [Fact]
    public void A_callback_without_a_code_is_foretold_as_240004() =>
        Assert.Contains(Look(Authorize, "https://app.contoso.com/back?state=1"), static finding => finding.Request == "callback" && finding.Code.Contains("AADSTS240004"));

    [Fact]
    public void A_good_callback_has_no_finding() => Assert.Empty(Look(Authorize, "https://app.contoso.com/back?state=1&code=0.AAA"));

    [Fact]
    public void A_hashtable_is_read_as_the_fields_of_a_form()
    {
        var request = FieldsReader.Read(new Hashtable { ["grant_type"] = "client_credentials", ["client_id"] = App, ["scope"] = "x/.default" });

        Assert.Contains(RequestLint.Look([request]), static finding => finding.Code.Contains("AADSTS7000218"));
    }

    [Fact]
    public void A_hashtable_as_for_a_web_cmdlet_is_read_too()
    {
        var request = FieldsReader.Read(new Hashtable
        {
            ["Uri"] = Tenant + "/oauth2/v2.0/token", ["Method"] = "Get", ["Body"] = new Hashtable { ["grant_type"] = "client_credentials", ["client_id"] = App, ["client_secret"] = Secret, ["scope"] = "x/.default" },
        });

        Assert.Equal("method", Assert.Single(RequestLint.Look([request])).Rule);
    }

    [Fact]
    public void A_curl_line_over_several_lines_with_encoded_fields_is_read()
    {
        var line = $"curl --location --request POST '{Tenant}/oauth2/v2.0/token' \\\n  --header 'Content-Type: application/x-www-form-urlencoded' \\\n"
            + $"  --data-urlencode 'grant_type=client_credentials' --data-urlencode 'client_id={App}' \\\n  --data-urlencode \"scope=https://analysis.windows.net/powerbi/api/.default\" --data-urlencode 'client_secret={Secret}'";

        Assert.Empty(Look(line));
    }

    [Fact]
    public void Nothing_that_was_read_holds_a_secret_any_more()
    {
        const string Planted = "zqxSecret9";
        var texts = new[]
        {
            $"grant_type=authorization_code&client_id={Planted.Length}&code={Planted}&client_secret={Planted}&code_verifier={Planted}&refresh_token={Planted}&password={Planted}",
            $"curl {Tenant}/oauth2/v2.0/token?client_secret={Planted} -d client_assertion={Planted}",
            $"{{\"client_secret\":\"{Planted}\"}}",
        };
        var requests = texts.SelectMany(AuthRequestReader.Read).ToList();

        Assert.All(requests.SelectMany(static request => request.Parameters), static parameter => Assert.DoesNotContain(Planted, parameter.ToString(), StringComparison.Ordinal));
        Assert.All(RequestLint.Look(requests), static finding => Assert.DoesNotContain(Planted, $"{finding.Message}{finding.Value}{finding.Expected}{finding.Fix}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("{ not json")]
    [InlineData("curl")]
    [InlineData("[]")]
    [InlineData("https://")]
    public void Any_other_text_is_read_without_an_exception(string text) => Look(text);

    [Fact]
    public void A_foretold_code_of_the_issue_exists_for_each_rule_of_the_pages()
    {
        string[] promised = ["AADSTS90056", "AADSTS240004", "AADSTS50011", "AADSTS900144", "AADSTS7000218", "AADSTS9002313"];
        var foretold = Look(Authorize.Replace("response_type=code", "response_type=token", StringComparison.Ordinal).Replace("https%3A%2F%2Fapp", "http%3A%2F%2Fapp", StringComparison.Ordinal), "grant_type=authorization_code\n&client_id=1")
            .SelectMany(static finding => finding.Code).ToHashSet();

        Assert.Empty(promised.Except(foretold));
    }

    private static IReadOnlyList<AuthRequestFinding> Look(params string[] texts) => RequestLint.Look([.. texts.SelectMany(AuthRequestReader.Read)]);
}
