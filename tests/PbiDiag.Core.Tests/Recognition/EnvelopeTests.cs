using PbiDiag.Recognition;

namespace PbiDiag.Tests.Recognition;

/// <summary>The shapes that texts are wrapped in on their way to a reader.</summary>
public sealed class EnvelopeTests
{
    private const string Entra = "AADSTS7000222: The provided client secret keys for app '7c1f0e52-3b6d-4a8e-9f21-0d5c7b9a1e33' are expired.\r\nTrace ID: 0a8d2f64-51b7-4e39-b0c2-9f6a3d7e1500\r\nCorrelation ID: c27e5b90-8d14-4f6a-a3b1-6e0f9d8c2b75\r\nTimestamp: 2026-10-01 04:00:12Z";

    [Theory]
    [InlineData("""{"error":{"code":"X_OuterProblem","pbi.error":{"code":"X_OuterProblem","parameters":{},"details":[]}}}""")]
    [InlineData("""{"error":{"code":"X_OuterProblem","pbi.error":{"code":"X_OuterProblem","details":[]}}}""")]
    [InlineData("""{"error":{"code":"X_OuterProblem","pbi.error":{"code":"X_OuterProblem","parameters":[{"Key":"TableName","Value":"Sales"}],"details":[]}}} Table: Sales.""")]
    [InlineData("""{"code":"X_OuterProblem","pbi.error":{"code":"X_OuterProblem","parameters":{},"details":[]}}""")]
    [InlineData("""{"errorCode":"X_OuterProblem","errorDescription":"plain words"}""")]
    [InlineData("""{"errorCode":"X_OuterProblem","errorDescription":"{\"error\":{\"code\":\"DM_GWPipeline_UnknownError\"}} Table: Sales."}""")]
    [InlineData("""{ "error": { "code": "X_OuterProblem", "message": "no" } }""")]
    [InlineData("""{'error': {'code': 'X_OuterProblem'}}""")]
    [InlineData("""{\"error\":{\"code\":\"X_OuterProblem\"}}""")]
    [InlineData("""{\\\"error\\\":{\\\"code\\\":\\\"X_OuterProblem\\\"}}""")]
    [InlineData("""2026-01-31,Failed,"{""errorCode"":""X_OuterProblem""}" """)]
    [InlineData("""b'{"error":{"code":"X_OuterProblem"}}'""")]
    [InlineData("{\u201Cerror\u201D:{\u201Ccode\u201D:\u201CX_OuterProblem\u201D}}")]
    [InlineData("{&quot;error&quot;:{&quot;code&quot;:&quot;X_OuterProblem&quot;}}")]
    [InlineData("{&amp;quot;code&amp;quot;:&amp;quot;X_OuterProblem&amp;quot;}")]
    [InlineData("{\"error\":{\"code\":\"X_OuterProblem\",\"mess")]
    [InlineData("<Error><Code>X_OuterProblem</Code><Message>no</Message></Error>")]
    [InlineData("ErrorCode=X_OuterProblem,'Type=Some.Type,Message=no'")]
    [InlineData("Error code: X_OuterProblem")]
    [InlineData("\\u007b\\u0022code\\u0022:\\u0022X_OuterProblem\\u0022\\u007d")]
    [InlineData("<table><tr><td>Error code</td><td>X_OuterProblem</td></tr></table>")]
    public void The_code_is_found_in_every_shape(string text) => Assert.Equal("X_OuterProblem", Recogniser.Recognise(text).Code);

    [Theory]
    [InlineData("{0}")]
    [InlineData("Connect-Thing : {0}\nAt line:1 char:1\n+ Connect-Thing\n    + CategoryInfo          : CloseError: (:) [Connect-Thing], Exception")]
    [InlineData("Exception lev\u00E9e : une erreur s'est produite ---> MsalServiceException: {0}\n   \u00E0 Microsoft.Identity.Client.X()")]
    [InlineData("msal4j.MsalServiceException: {0}\n\tat com.microsoft.aad.X(Y.java:45)")]
    [InlineData("invalid_client: Error(s): 7000222 - Timestamp: 2026-10-01 04:00:12Z - Description: {0}")]
    [InlineData("Get Token request returned http error: 401 and server response: {{\"error\":\"invalid_client\",\"error_description\":\"{0}\",\"error_codes\":[7000222]}}")]
    [InlineData("A configuration issue is preventing authentication. Original exception: {0}")]
    [InlineData("<p>{0}</p><br/>")]
    [InlineData("<ccon>{0}</ccon>")]
    [InlineData("<pi>{0}")]
    public void An_Entra_message_keeps_its_code_ids_and_time_in_every_wrapping(string wrapping)
    {
        var info = Recogniser.Recognise(string.Format(System.Globalization.CultureInfo.InvariantCulture, wrapping, Entra));

        Assert.Equal("AADSTS7000222", info.Code);
        Assert.Equal("7c1f0e52-3b6d-4a8e-9f21-0d5c7b9a1e33", info.AppId);
        Assert.Equal("0a8d2f64-51b7-4e39-b0c2-9f6a3d7e1500", info.TraceId);
        Assert.Equal("c27e5b90-8d14-4f6a-a3b1-6e0f9d8c2b75", info.CorrelationId);
        Assert.Equal(new DateTimeOffset(2026, 10, 1, 4, 0, 12, TimeSpan.Zero), info.Timestamp);
    }

    [Theory]
    [InlineData(@"CONTOSO\nadia cannot log in; folder C:\temp\reports\new", @"CONTOSO\nadia cannot log in; folder C:\temp\reports\new")]
    [InlineData(@"failed.\r\nTrace ID: x\nNext", "failed.\nTrace ID: x\nNext")]
    [InlineData(@"a \\\""quoted\\\"" word", "a \"quoted\" word")]
    [InlineData("caf\u00E9 &eacute; & more", "caf\u00E9 &eacute; & more")]
    [InlineData("<oii>table</oii> of <token-identified principal>", "table of <token-identified principal>")]
    [InlineData("zero\u200Bwidth", "zerowidth")]
    public void Cleaning_undoes_wrapping_and_nothing_else(string text, string plain)
    {
        using var clean = PbiDiag.Recognition.Text.CleanText.Of(text);

        Assert.Equal(plain, clean.Span.ToString());
    }
}
