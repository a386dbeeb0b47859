using PbiDiag.Services.Http;
using PbiDiag.SignIn.Answers;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Core.Tests.Services.Http;

public sealed class RedactionTests
{
    private const string Planted = "Pl4nted~Secret.Value";
    private const string Token = "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJodHRwczovL2FuYWx5c2lzIn0.c2lnbmF0dXJl-planted";

    [Theory]
    [InlineData("""{"access_token":"#","expires_in":3600}""")]
    [InlineData("""{"secretText":"#","hint":"Pl4"}""")]
    [InlineData("""{"credentialDetails":{"credentials":"#"}}""")]
    [InlineData("""{"credentialDetails":{"credentials":"{\"credentialData\":[{\"name\":\"password\",\"value\":\"#\"}]}"}}""")]
    [InlineData("""{"credentials":{"credentialType":"Basic","username":"u","password":"#"}}""")]
    [InlineData("""{"servicePrincipalSecret":"#","tenantId":"t"}""")]
    [InlineData("grant_type=client_credentials&client_id=a&client_secret=#&scope=b")]
    [InlineData("Server=sql01;User Id=u;Password=#;Encrypt=true")]
    [InlineData("https://store.blob.core.windows.net/c?sv=2024&sig=#&se=2026")]
    public void A_secret_field_is_hidden_wherever_it_stands(string body)
    {
        var text = BodyRedaction.Redact(body.Replace("#", Planted), Service.PowerBi);
        Assert.DoesNotContain(Planted, text);
        Assert.Contains("***", text);
    }

    [Theory]
    [InlineData("{\"detail\":\"the token # was refused\"}")]
    [InlineData("Authorization: Bearer #")]
    [InlineData("#")]
    [InlineData("{\"a\":[{\"b\":\"{\\\"c\\\":\\\"#\\\"}\"}]}")]
    public void A_token_is_hidden_in_any_text(string body) =>
        Assert.DoesNotContain("c2lnbmF0dXJl", BodyRedaction.Redact(body.Replace("#", Token), Service.Graph));

    [Fact]
    public void What_the_service_marks_as_personal_is_hidden()
    {
        var text = BodyRedaction.Redact("""{"message":"Login failed for '<pi>kim@contoso.com</pi>' at <ccon>sql01</ccon>."}""", Service.PowerBi);
        Assert.DoesNotContain("kim", text);
        Assert.DoesNotContain("sql01", text);
        Assert.Contains("Login failed for", text);
    }

    [Fact]
    public void The_value_of_a_vault_secret_is_hidden_and_the_list_of_names_is_not()
    {
        Assert.DoesNotContain(Planted, BodyRedaction.Redact($$"""{"value":"{{Planted}}"}""", Service.KeyVault));
        Assert.Contains("secrets/sql", BodyRedaction.Redact("""{"value":[{"id":"https://kv/secrets/sql"}]}""", Service.KeyVault));
    }

    [Theory]
    [InlineData("""{"error":{"code":"DM_GWPipeline_Client_GatewayUnreachable"}}""")]
    [InlineData("""{"value":[{"id":"1","name":"Sales"}]}""")]
    [InlineData("AADSTS7000215: Invalid client secret provided.")]
    public void What_is_no_secret_stays(string body) => Assert.Equal(body, BodyRedaction.Redact(body, Service.PowerBi));

    [Fact]
    public void A_long_hostile_text_is_done_in_one_pass()
    {
        var text = string.Concat(Enumerable.Repeat("<ccon><pi>eyJ password=", 20_000));
        Assert.True(SafeText.Of(text).Length < text.Length);
    }

    [Fact]
    public void A_path_shows_counts_and_hides_people()
    {
        var path = DisplayPath.Of(new Uri("https://graph.microsoft.com/v1.0/users/kim%40contoso.com/owned?$top=5&$filter=mail%20eq%20'kim@contoso.com'&$skiptoken=abc"));
        Assert.Equal("/v1.0/users/***/owned?$top=5&$filter=***&$skiptoken=***", path);
    }
}
