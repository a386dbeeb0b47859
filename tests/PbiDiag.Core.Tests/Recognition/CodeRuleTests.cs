using PbiDiag.Recognition;
using PbiDiag.Results;

namespace PbiDiag.Tests.Recognition;

/// <summary>Which of a text's codes is the answer, and which the root cause.</summary>
public sealed class CodeRuleTests
{
    [Theory]
    [InlineData("AADSTS70002: Error validating credentials. AADSTS50053: The account is locked.", "AADSTS50053")]
    [InlineData("AADSTS70002: Error. AADSTS50008: SAML token is invalid. AADSTS50006: Signature failed.\r\nTrace ID: x", "AADSTS50006")]
    [InlineData("{\"error_codes\":[90033,50173]}", "AADSTS50173")]
    [InlineData("AADSTS90033: A transient error has occurred.", "AADSTS90033")]
    [InlineData("{\"error_codes\":[700016]}", "AADSTS700016")]
    [InlineData("AADSTS50011: first.\nTrace ID: 0a8d2f64-51b7-4e39-b0c2-9f6a3d7e1500\nAADSTS65001: another error later", "AADSTS50011")]
    public void Of_nested_Entra_codes_the_specific_inner_one_is_the_answer(string text, string code)
    {
        var info = Recogniser.Recognise(text);

        Assert.Equal((code, code), (info.Code, info.RootCauseCode));
    }

    [Fact]
    public void An_envelope_of_the_service_is_the_answer_and_the_Entra_code_in_it_the_root_cause()
    {
        var info = Recogniser.Recognise("""{"error":{"code":"DMTS_OAuthTokenRefreshFailedError","pbi.error":{"code":"DMTS_OAuthTokenRefreshFailedError","details":[{"code":"DM_ErrorDetailNameCode_UnderlyingErrorMessage","detail":{"type":1,"value":"AADSTS50076: a second factor is needed. Trace ID: 3b33636c-b603-4f83-bd30-1fceaef5a600"}}]}}}""");

        Assert.Equal(("DMTS_OAuthTokenRefreshFailedError", "AADSTS50076"), (info.Code, info.RootCauseCode));
        Assert.Equal(["DMTS_OAuthTokenRefreshFailedError", "AADSTS50076"], info.Codes);
    }

    [Fact]
    public void The_native_number_in_a_gateway_envelope_is_the_root_cause()
    {
        var info = Recogniser.Recognise("""{"error":{"code":"DM_GWPipeline_Gateway_DataSourceAccessError","pbi.error":{"code":"DM_GWPipeline_Gateway_DataSourceAccessError","parameters":{},"details":[{"code":"DM_ErrorDetailNameCode_UnderlyingErrorCode","detail":{"type":1,"value":"-2146232060"}},{"code":"DM_ErrorDetailNameCode_UnderlyingErrorMessage","detail":{"type":1,"value":"Login failed for user 'etl'."}},{"code":"DM_ErrorDetailNameCode_UnderlyingNativeErrorCode","detail":{"type":1,"value":"18456"}}]}}}""");

        Assert.Equal(("DM_GWPipeline_Gateway_DataSourceAccessError", "18456", "18456"), (info.Code, info.RootCauseCode, info.NativeErrorCode));
    }

    [Fact]
    public void A_pipeline_names_its_own_failure_first_and_the_database_error_as_root_cause()
    {
        var info = Recogniser.Recognise("ErrorCode=SqlFailedToConnect,'Type=Microsoft.DataTransfer.Common.Shared.HybridDeliveryException,Message=Cannot connect to SQL Database: 'tcp:north.database.example,1433', Database: 'Sales', User: 'etl'.,''Type=System.Data.SqlClient.SqlException,Message=Login failed.,SqlErrorNumber=18456,Class=14,ErrorCode=-2146232060,State=1");

        Assert.Equal(("SqlFailedToConnect", "18456"), (info.Code, info.RootCauseCode));
        Assert.Equal(("tcp:north.database.example,1433", "Sales"), (info.Server, info.Database));
    }

    [Theory]
    [InlineData("AADSTS7654321: Something that nobody has written down yet.", "AADSTS7654321")]
    [InlineData("""{"error":{"code":"DM_GWPipeline_Gateway_NeverSeenBefore"}}""", "DM_GWPipeline_Gateway_NeverSeenBefore")]
    [InlineData("ErrorCode: DMTS_NeverSeenBefore", "DMTS_NeverSeenBefore")]
    [InlineData("""{"error":{"code":"Brand_NewRequestProblem","message":"no"}}""", "Brand_NewRequestProblem")]
    public void An_unknown_code_of_a_known_shape_is_reported_as_itself(string text, string code)
    {
        var info = Recogniser.Recognise(text);

        Assert.Equal((code, MatchedBy.Code, Confidence.Medium), (info.Code, info.MatchedBy, info.Confidence));
        Assert.Contains("not in this catalogue", info.Title, StringComparison.Ordinal);
        Assert.NotEmpty(info.Sources);
    }

    [Fact]
    public void The_OAuth_error_gives_an_unknown_code_its_class()
    {
        var info = Recogniser.Recognise("""{"error":"interaction_required","error_description":"AADSTS7654321: Nobody knows."}""");

        Assert.Equal(("AADSTS7654321", Category.ConditionalAccess), (info.Code, info.Category));
    }

    [Theory]
    [InlineData("AADSTS50011 AADSTS500011 AADSTS5000819", "AADSTS50011; AADSTS500011; AADSTS5000819")]
    [InlineData("aadsts50011: The redirect URI does not match.", "AADSTS50011")]
    [InlineData("errorAADSTS50011The redirect URI", "AADSTS50011")]
    public void Digits_are_taken_to_the_last(string text, string codes) => Assert.Equal(codes, Recogniser.Recognise(text).Codes.ToString());

    [Theory]
    [InlineData("""{"error_description":"AADSTS7000""")]
    [InlineData("""{"error":{"code":"DM_GWPipeline_Gateway_Mashup""")]
    [InlineData("Refresh failed: DM_GWPipeline_Gateway_Mash...")]
    [InlineData("AADSTS70002xx: masked by somebody")]
    [InlineData("see AADSTS5001")]
    [InlineData("DM_GWPipeline_*")]
    public void What_was_cut_off_or_masked_is_no_code(string text) => Assert.Null(Recogniser.Recognise(text).Code);

    [Theory]
    [InlineData("HTTP/1.1 403 Forbidden", "Forbidden", 403)]
    [InlineData("403 Client Error: Forbidden for url: https://api.fabric.microsoft.com/v1/x", "Forbidden", 403)]
    [InlineData("Response status code does not indicate success: 429 (Too Many Requests).", "429", 429)]
    [InlineData("The remote server returned an error: (401) Unauthorized.", "Unauthorized", 401)]
    [InlineData("Status: NotFound (404)", "NotFound", 404)]
    [InlineData("Response status code does not indicate success: 400 (BadRequest).", "BadRequest", 400)]
    public void A_status_alone_is_the_answer(string text, string code, int status)
    {
        var info = Recogniser.Recognise(text);

        Assert.Equal((code, status), (info.Code, info.HttpStatus));
    }

    [Theory]
    [InlineData("(ODBC: ERROR [HY000] [Vendor][DriverSupport] (1170) Unexpected response)", "1170")]
    [InlineData("ODBC: ERROR [28000] Login timeout", "28000")]
    [InlineData("[28000] [Microsoft][ODBC Driver 18 for SQL Server][SQL Server]Login failed for user ''. (18456) (SQLDriverConnect)", "18456")]
    [InlineData("Error: 18456, Severity: 14, State: 38.", "18456")]
    [InlineData("Msg 229, Level 14, State 5, Line 1", "229")]
    [InlineData("Login failed.\nClientConnectionId:57805fcd-486c-42aa-a563-009506e36858\nError Number:18456,State:1,Class:14", "18456")]
    [InlineData("(Microsoft SQL Server, Error: 4060)", "4060")]
    [InlineData("snowflake.connector.errors.DatabaseError: 250001 (08001): Failed to connect", "250001")]
    [InlineData("ORA-12154: TNS: could not resolve", "ORA-12154")]
    [InlineData("ERROR 1045 (28000): Access denied for MySql user", "1045")]
    [InlineData("Npgsql.PostgresException (0x80004005): 28P01: password authentication failed", "28P01")]
    [InlineData("System.Net.Sockets.SocketException (10060): no answer", "10060")]
    public void A_driver_s_own_number_is_found_by_its_surroundings(string text, string code) => Assert.Equal(code, Recogniser.Recognise(text).Code);

    [Theory]
    [InlineData("Sign-in error code\t53003")]
    [InlineData("| Sign-in error code | 53003 |")]
    [InlineData("Sign-in error code\n53003")]
    [InlineData("Sign-in error code: 53003")]
    [InlineData("Error Code: 53003\nRequest Id: 0a8d2f64-51b7-4e39-b0c2-9f6a3d7e1500\nCorrelation Id: c27e5b90-8d14-4f6a-a3b1-6e0f9d8c2b75")]
    public void A_bare_number_of_the_sign_in_log_is_an_Entra_code(string text) => Assert.Equal("AADSTS53003", Recogniser.Recognise(text).Code);

    [Theory]
    [InlineData("70002", "AADSTS70002")]
    [InlineData(" aadsts70002\r\n", "AADSTS70002")]
    [InlineData("18456", "18456")]
    public void A_text_that_is_nothing_but_a_code_needs_no_context(string text, string code) => Assert.Equal(code, Recogniser.Recognise(text).Code);
}
