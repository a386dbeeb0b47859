using PbiDiag.Recognition;
using PbiDiag.Recognition.Redaction;

namespace PbiDiag.Tests.Recognition;

public sealed class RedactorTests
{
    private const string Planted = "Pl4nted-S3cret_Value.000";

    [Theory]
    [InlineData("Authorization: Bearer " + Planted)]
    [InlineData("Authorization: Basic " + Planted)]
    [InlineData("client_secret=" + Planted + "&grant_type=client_credentials")]
    [InlineData("{\"client_secret\":\"" + Planted + "\"}")]
    [InlineData("{\\\"client_secret\\\":\\\"" + Planted + "\\\"}")]
    [InlineData("{\"\"password\"\":\"\"" + Planted + "\"\"}")]
    [InlineData("{'access_token': '" + Planted + "'}")]
    [InlineData("Server=x;Password=" + Planted + ";Encrypt=True")]
    [InlineData("Server=x;PWD=" + Planted)]
    [InlineData("AccountKey=" + Planted + ";EndpointSuffix=core.windows.net")]
    [InlineData("https://x.blob.core.windows.net/c?sv=2024-01-01&sig=" + Planted + "&se=2026")]
    [InlineData("https://ada:" + Planted + "@host.example/path")]
    [InlineData("$clientSecret = \"" + Planted + "\"")]
    [InlineData("password: " + Planted)]
    [InlineData("refresh_token: '" + Planted + "'")]
    [InlineData("api-key: " + Planted)]
    public void A_secret_is_in_nothing_that_comes_out(string text)
    {
        var info = Recogniser.Recognise("AADSTS7000215: no. " + text);

        foreach (var property in info.GetType().GetProperties())
            Assert.DoesNotContain(Planted, property.GetValue(info)?.ToString() ?? "", StringComparison.Ordinal);
        Assert.Contains(Redactor.Mask, info.Text, StringComparison.Ordinal);
        Assert.Equal("AADSTS7000215", info.Code);
    }

    [Fact]
    public void A_mask_is_not_redacted_again_together_with_what_follows()
    {
        var once = Redactor.Redact("&sig=abcdefgh 'no-store' " + new string('x', 250) + "; next");

        Assert.Equal(once, Redactor.Redact(once));
    }

    [Theory]
    [InlineData("token eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJ4In0.c2ln", "token ***")]
    [InlineData("key abc8Q~0123456789012345678901234567890123 end", "key *** end")]
    public void A_token_is_known_by_its_own_look(string text, string redacted) => Assert.Equal(redacted, Redactor.Redact(text));

    [Theory]
    [InlineData("AADSTS7000215: Invalid client secret is provided.")]
    [InlineData("The request body must contain the following parameter: 'client_assertion' or 'client_secret'.")]
    [InlineData("Invalid username or password: check both")]
    [InlineData("Bearer authentication is required")]
    [InlineData("The refresh token has expired due to inactivity. The token was issued on 2021-02-20")]
    [InlineData("see https://ada.example/path@here")]
    [InlineData("password=***;")]
    public void Prose_about_secrets_stays(string text) => Assert.Same(text, Redactor.Redact(text));
}
