using System.Globalization;
using PbiDiag.Knowledge;
using PbiDiag.Recognition;
using PbiDiag.Results;

namespace PbiDiag.Tests.Recognition;

/// <summary>Shapes met in public threads that taught something; ids, names and hosts are invented.</summary>
public sealed class VariationTests
{
    private const string Id = "c27e5b90-8d14-4f6a-a3b1-6e0f9d8c2b75";

    [Theory]
    [InlineData("""{"code":"DM_ErrorDetailNameCode_UnderlyingNativeErrorCode","detail":{"type":1,"value":"-1"}}""", "-1")]
    [InlineData("Timeout expired. The timeout period elapsed prior to completion of the operation or the server is not responding. Error Number:-2,State:0,Class:11", "-2")]
    [InlineData("Error Number: 18456,State:1,Class:14", "18456")]
    [InlineData("SqlException - Error Number - 4060", "4060")]
    public void The_source_s_own_number_keeps_its_sign(string text, string number) => Assert.Equal(number, Recogniser.Recognise(text).NativeErrorCode);

    [Fact]
    public void A_gateway_envelope_around_a_broken_line_names_its_number_as_the_root_cause()
    {
        var info = Recogniser.Recognise("""'{"error":{"code":"DM_GWPipeline_Gateway_ServerUnreachable","pbi.error":{"code":"DM_GWPipeline_Gateway_ServerUnreachable","parameters":{},"details":[{"code":"DM_ErrorDetailNameCode_UnderlyingErrorCode","detail":{"type":1,"value":"-2146232060"}},{"code":"DM_ErrorDetailNameCode_UnderlyingErrorMessage","detail":{"type":1,"value":"<pi>A transport-level error has occurred. (provider: Session Provider, error: 19 - Physical connection is not usable)</pi>"}},{"code":"DM_ErrorDetailNameCode_UnderlyingNativeErrorCode","detail":{"type":1,"value":"-1"}}]}}}' """);

        Assert.Equal(("DM_GWPipeline_Gateway_ServerUnreachable", "-1"), (info.Code, info.RootCauseCode));
    }

    [Theory]
    [InlineData("Table: Card entries. We looked at it and the table seems too big.", "Card entries")]
    [InlineData("Table: PBI API - Dataset.", "PBI API - Dataset")]
    [InlineData("Table: dbo.Orders", "dbo.Orders")]
    public void A_table_s_name_ends_where_the_next_sentence_begins(string text, string table) => Assert.Equal(table, Recogniser.Recognise(text).Table);

    [Fact]
    public void Labels_that_lost_the_cell_s_edge_still_name_their_values()
    {
        var info = Recogniser.Recognise($"Data source errorUnable to refresh the model (id=35) because it references an unsupported data source.\nCluster URIWABI-NORTH-redirect.analysis.windows.net\nActivity ID{Id}\nRequest ID0a8d2f64-51b7-4e39-b0c2-9f6a3d7e1500\nTime2026-06-10 07:41:03Z");

        Assert.Equal("WABI-NORTH-redirect.analysis.windows.net", info.ClusterUri);
        Assert.Equal((Id, "0a8d2f64-51b7-4e39-b0c2-9f6a3d7e1500"), (info.ActivityId, info.RequestId));
        Assert.Equal("2026-06-10T07:41:03", info.Timestamp?.UtcDateTime.ToString("s", CultureInfo.InvariantCulture));
        Assert.Equal((MatchedBy.Sentence, Category.SourceConfiguration), (info.MatchedBy, info.Category));
    }

    [Theory]
    [InlineData("it failed\nStart Time2026-06-10 07:41:03Z")]
    [InlineData("it failed\nDowntime2026-06-10 07:41:03Z")]
    public void A_time_behind_another_label_is_not_the_error_s(string text) => Assert.Null(Recogniser.Recognise(text).Timestamp);

    [Theory]
    [InlineData("Data source errorPremium_ASWL_Error and more", "Premium_ASWL_Error")]
    [InlineData("Error codeDM_GWPipeline_Gateway_TimeoutError was shown", "DM_GWPipeline_Gateway_TimeoutError")]
    [InlineData("""{"errorCode":"None yet"} errorHandlingDone""", null)]
    public void A_code_is_found_behind_a_label_that_touches_it(string text, string? code) => Assert.Equal(code, Recogniser.Recognise(text).Code);

    [Fact]
    public void A_result_code_is_found_behind_a_label_that_touches_its_sign() =>
        Assert.Contains("-2147467259", Recogniser.Recognise("Underlying error code-2147467259 Table: Sales.").Codes);

    [Theory]
    [InlineData("OLE DB or ODBC Error: [Expression.error] The field 'id' of the record wasnt found", "Expression.Error")]
    [InlineData("error code: dm_gwpipeline_gateway_timeouterror", "DM_GWPipeline_Gateway_TimeoutError")]
    public void A_known_code_comes_out_in_the_spelling_of_the_catalogue(string text, string code) => Assert.Equal(code, Recogniser.Recognise(text).Code);

    [Theory]
    [InlineData("configured the application Sales Portal ('" + Id + "') to block users", Id)]
    [InlineData("is not assigned to a role for the application '" + Id + "'(Sales Portal).", Id)]
    [InlineData("asks for the resource application Power BI Service ('" + Id + "')", null)]
    [InlineData("the application failed. The group Sales ('" + Id + "') is empty", null)]
    public void The_id_of_an_application_is_found_behind_its_name(string text, string? id) => Assert.Equal(id, Recogniser.Recognise("AADSTS50105: " + text).AppId);

    [Fact]
    public void The_code_of_a_service_is_the_answer_also_where_it_stands_behind_the_sign_in_error_that_it_quotes()
    {
        var info = Recogniser.Recognise("Operation on target Load failed: Failed to get User Auth access token. The error message is: AADSTS50173: The provided grant has expired. Error code: LSROBOTokenFailure");

        Assert.Equal(("LSROBOTokenFailure", "AADSTS50173"), (info.Code, info.RootCauseCode));
    }

    [Fact]
    public void The_words_behind_a_code_say_more_than_the_frame_before_it()
    {
        var info = Recogniser.Recognise("The last refresh attempt failed because of an internal service error. This is usually transient.\n\n<ccon>Expression.Error: The key didn't match any rows in the table.. Key = <ccon>[Schema = \"dbo\", Item = \"feedback\"]</ccon></ccon>. Table: feedback.");

        Assert.Equal(("Expression.Error", Category.SourceSchema, "feedback"), (info.Code, info.Category, info.Table));
    }

    [Theory]
    [InlineData("DataFormat.Error: External table is not in the expected format.", "DataFormat.Error", "external-table-format")]
    [InlineData("DataSource.NotFound: Excel Workbook: The 'Microsoft.ACE.OLEDB.12.0' provider is not registered on the local machine.", "DataSource.NotFound", "ole-db-provider-not-registered")]
    [InlineData("Formula.Firewall: Query 'a' (step 'b') is accessing data sources that have privacy levels which cannot be used together.", "Formula.Firewall", "privacy-levels-together")]
    [InlineData("DataSource.Error: Web.Contents failed to get contents from 'https://rates.example/v2' (404): Not Found", "DataSource.Error", "web-source-not-found")]
    [InlineData("Login failed for user '<token-identified principal>'. Error Number:18456,State:1,Class:14", "18456", "sql-token-identified-principal")]
    [InlineData("""{"error":{"code":"InvalidRequest","message":"Invalid dataset refresh request. Another refresh request is already executing"}}""", "InvalidRequest", "another-refresh-running")]
    public void A_known_wording_refines_a_code_that_stands_for_a_class(string text, string code, string wording)
    {
        var info = Recogniser.Recognise(text);

        Assert.Equal(code, info.Code);
        Assert.Equal(Catalogue.Default.Find(wording)!.Body.Causes.Select(cause => cause.Text), info.Causes);
    }

    [Fact]
    public void A_wording_that_a_code_s_entry_does_not_know_leaves_its_causes_alone()
    {
        var info = Recogniser.Recognise("AADSTS50053: The account is locked. Login failed for user 'etl'.");

        Assert.Equal(Catalogue.Default.Find("AADSTS50053")!.Body.Causes.Select(cause => cause.Text), info.Causes);
    }

    [Theory]
    [InlineData("ODBC: ERROR [HY000] [Microsoft][DriverSupport] (1170) Unexpected response received from server.", "1170", Family.Databricks)]
    [InlineData("Error: ODBC: ERROR [HY0000] [Microsoft][Hardy] (34) Error from server: Invalid method name", "34", Family.Databricks)]
    [InlineData("[INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST] Cannot write incompatible data", "INCOMPATIBLE_DATA_FOR_TABLE", Family.Databricks)]
    [InlineData("[SAP AG][LIBODBCHDB DLL][HDBODBC] General error;-10709 Connection failed (RTE:[89006] System call 'connect' failed)", "-10709", Family.SapHana)]
    public void A_driver_s_number_goes_to_the_product_that_knows_it(string text, string code, Family family)
    {
        var info = Recogniser.Recognise(text);

        Assert.Equal((code, family), (info.Code, info.Family));
    }

    [Theory]
    [InlineData("Operation returned an invalid status code 'Unauthorized'", 401)]
    [InlineData("Microsoft.Graph.ServiceException: Status Code: NotFound\nCode: Request_ResourceNotFound", 404)]
    [InlineData("the folder was NotFound and the user Unauthorized", null)]
    public void A_status_that_is_named_in_words_is_a_status(string text, int? status) => Assert.Equal(status, Recogniser.Recognise(text).HttpStatus);

    [Theory]
    [InlineData("MWC token validation failed: the lifetime is over", Category.SessionToken)]
    [InlineData("\"Query 'token' (step 'rest') references other queries or steps and so may not directly access a data source.\"", Category.Privacy)]
    [InlineData("Error: \"The caller does not have sufficient scopes to perform this operation.\"", Category.ConsentPermission)]
    [InlineData("You have reached the maximum allowable memory allocation for your tier.", Category.Capacity)]
    [InlineData("Les informations : Impossible d'utiliser les informations d'identification fournies pour la source SapHana.", Category.SourceCredential)]
    public void A_text_without_a_code_has_at_least_its_class(string text, Category category)
    {
        var info = Recogniser.Recognise(text);

        Assert.Equal((null, category), (info.Code, info.Category));
        Assert.True(info.MatchedBy is MatchedBy.Sentence or MatchedBy.Class);
    }
}
