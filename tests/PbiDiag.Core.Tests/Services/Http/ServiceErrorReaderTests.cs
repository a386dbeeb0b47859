using PbiDiag.Services.Http;

namespace PbiDiag.Core.Tests.Services.Http;

public sealed class ServiceErrorReaderTests
{
    [Fact]
    public void A_gateways_own_code_and_words_are_found_inside_pbi_error()
    {
        var error = ServiceErrorReader.Read("""
            {"error":{"code":"DM_GWPipeline_Gateway_DataSourceAccessError","pbi.error":{"code":"DM_GWPipeline_Gateway_DataSourceAccessError",
             "parameters":{},"details":[{"code":"DM_ErrorDetailNameCode_UnderlyingErrorMessage","detail":{"type":1,"value":"Login failed for user '<ccon>reader</ccon>'."}},
             {"code":"DM_ErrorDetailNameCode_UnderlyingNativeErrorCode","detail":{"type":0,"value":"18456"}}],"exceptionCulprit":1}}}
            """);
        Assert.Equal("DM_GWPipeline_Gateway_DataSourceAccessError", error.Code);
        Assert.Equal("Login failed for user 'reader'.", error.Message);
        Assert.Contains(error.Details, detail => detail is { Key: "DM_ErrorDetailNameCode_UnderlyingNativeErrorCode", Value: "18456" });
    }

    [Fact]
    public void The_same_without_the_outer_error_is_read_too()
    {
        var error = ServiceErrorReader.Read("""{"code":"PowerBINotAuthorizedException","pbi.error":{"code":"PowerBINotAuthorizedException","details":[]}}""");
        Assert.Equal("PowerBINotAuthorizedException", error.Code);
    }

    [Fact]
    public void Code_and_message_alone_are_enough()
    {
        var error = ServiceErrorReader.Read("""{"error":{"code":"TokenExpired","message":"Access token has expired"}}""");
        Assert.Equal(new ServiceError("TokenExpired", "Access token has expired"), error with { Details = ServiceError.None.Details });
    }

    [Fact]
    public void Fabric_puts_its_code_at_the_top()
    {
        var error = ServiceErrorReader.Read("""{"requestId":"r-1","errorCode":"IncorrectCredentials","message":"No.","moreDetails":[{"errorCode":"Inner","message":"why"}],"isRetriable":false}""");
        Assert.Equal(("IncorrectCredentials", "No.", "r-1"), (error.Code, error.Message, error.RequestId));
        Assert.Contains(error.Details, detail => detail is { Key: "Inner", Value: "why" });
    }

    [Fact]
    public void Graph_keeps_its_request_id_in_the_inner_error()
    {
        var error = ServiceErrorReader.Read("""{"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges.","innerError":{"date":"2026-03-01T00:00:00","request-id":"r-2","client-request-id":"c"}}}""");
        Assert.Equal(("Authorization_RequestDenied", "r-2"), (error.Code, error.RequestId));
    }

    [Fact]
    public void An_empty_code_of_graph_is_no_code() =>
        Assert.Null(ServiceErrorReader.Read("""{"error":{"code":"","message":"Something."}}""").Code);

    [Fact]
    public void Entra_names_its_error_as_a_text()
    {
        var error = ServiceErrorReader.Read("""{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret.","correlation_id":"c-3"}""");
        Assert.Equal(("invalid_client", "AADSTS7000215: Invalid client secret.", "c-3"), (error.Code, error.Message, error.RequestId));
    }

    [Fact]
    public void An_empty_body_leaves_the_header() => Assert.Equal("PowerBINotAuthorizedException", ServiceErrorReader.Read("", "PowerBINotAuthorizedException").Code);

    [Fact]
    public void A_page_is_named_by_its_title() =>
        Assert.Contains("Corporate proxy", ServiceErrorReader.Read("<!doctype html><html><head><TITLE>Corporate proxy</TITLE></head></html>").Message);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("42")]
    [InlineData("{\"error\":null}")]
    [InlineData("{\"error\":{\"code\":null,\"pbi.error\":{\"details\":[null,1,{\"code\":1}]}}}")]
    [InlineData("{\"error\":[1]}")]
    [InlineData("{\"pbi.error\":\"text\"}")]
    [InlineData("{\"innerError\":7}")]
    public void What_says_nothing_gives_nothing_and_breaks_nothing(string body)
    {
        var error = ServiceErrorReader.Read(body);
        Assert.Null(error.Code);
    }

    [Theory]
    [InlineData("An error has occurred")]
    [InlineData("{\"error\":{\"code\":\"cut of")]
    public void Plain_text_is_its_own_message(string body) => Assert.Equal(body, ServiceErrorReader.Read(body).Message);
}
