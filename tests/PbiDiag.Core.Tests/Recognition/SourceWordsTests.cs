using PbiDiag.Knowledge;
using PbiDiag.Recognition;
using PbiDiag.Results;

namespace PbiDiag.Tests.Recognition;

/// <summary>What sources say in their own words, inside what drivers, gateways and Power Query make of it.</summary>
public sealed class SourceWordsTests
{
    [Theory]
    [InlineData("DM_GWPipeline_Gateway_DataSourceAccessError: Key based authentication is not permitted on this storage account.", "KeyBasedAuthenticationNotPermitted")]
    [InlineData("{\"reason\":\"AccessUnauthorized\"} SAP HANA: ERROR [08S01] [HDBODBC] Communication link failure;416 user is locked; try again later: lock time is 1440 minutes", "hana-user-locked")]
    [InlineData("ODBC: ERROR [28000] User temporarily locked. Try again later, or contact your local system administrator. (390102)", "snowflake-user-locked")]
    [InlineData("Snowflake: ERROR [42S02] SQL compilation error: Object 'SALES.PUBLIC.ORDERS' does not exist or not authorized. (2003)", "002003")]
    [InlineData("ODBC: ERROR [HY000] [Microsoft][ThriftExtension] (14) Unexpected response from server during a HTTP connection: Unauthorized/Forbidden error response returned, but no token expired message received.", "databricks-token-refused")]
    [InlineData("[HDBODBC] Communication link failure;-10709 Connection failed (RTE:[89006] System call 'connect' failed, rc=10061)", "hana-host-not-reached")]
    [InlineData("[HDBODBC] Communication link failure;-10709 Connection failed (RTE:[300015] SSL certificate validation failed: host name 'a' does not match name in certificate)", "hana-tls-failed")]
    [InlineData("FATAL: 28000: no pg_hba.conf entry for host \"10.4.0.22\", user \"bi\", database \"d\", no encryption", "pg-hba-no-line")]
    [InlineData("PostgreSQL: 28000: no pg_hba.conf entry for host \"10.4.0.22\", user \"bi\", database \"d\", SSL encryption", "pg-hba-no-line-encrypted")]
    [InlineData("Access Denied: Table p:d.t: User does not have permission to query table p:d.t, or perhaps it does not exist in location EU.", "bigquery-denied-or-missing")]
    public void What_the_source_says_itself_refines_what_a_driver_or_gateway_makes_of_it(string text, string wording) =>
        Assert.Equal(Causes(Catalogue.Default.Find(wording)), Recogniser.Recognise(text).Causes);

    [Theory]
    [InlineData("Web.Contents failed to get contents from 'https://a.example/v2' (401): Unauthorized", "web-source-unauthorized")]
    [InlineData("Web.Contents failed to get contents from 'https://a.example/v2' (403): Forbidden", "web-source-forbidden")]
    [InlineData("Web.Contents failed to get contents from 'https://a.example/v2' (429): Too Many Requests", "web-source-throttled")]
    [InlineData("Web.Contents failed to get contents from 'https://a.example/v2' (500): Internal Server Error", "web-source-server-error")]
    [InlineData("Web.Contents failed to get contents from 'https://a.example/v2' (503): Service Unavailable", "web-source-server-error")]
    [InlineData("The remote server returned an error: (401) Unauthorized.", "web-source-unauthorized")]
    [InlineData("Der Remoteserver hat einen Fehler zur\u00FCckgegeben: (404) Nicht gefunden.", "web-source-not-found")]
    [InlineData("Le serveur distant a retourn\u00E9 une erreur\u00A0: (403) Interdit.", "web-source-forbidden")]
    [InlineData("OData: Request failed: The remote server returned an error: (401) Unauthorized.", "odata-unauthorized")]
    [InlineData("OData: Request failed: The remote server returned an error: (403) Forbidden.", "odata-forbidden")]
    [InlineData("OData: Request failed: The remote server returned an error: (404) Not Found.", "odata-not-found")]
    [InlineData("OData: Request failed: The remote server returned an error: (429) Too Many Requests.", "odata-throttled")]
    [InlineData("OData: Request failed: The remote server returned an error: (503) Server Unavailable.", "odata-server-error")]
    [InlineData("SharePoint: Request failed: The remote server returned an error: (401) Unauthorized.", "sharepoint-unauthorized")]
    [InlineData("SharePoint: Request failed: The remote server returned an error: (403) Forbidden.", "sharepoint-forbidden")]
    [InlineData("SharePoint: Request failed: The remote server returned an error: (429) Too Many Requests.", "sharepoint-throttled")]
    [InlineData("SharePoint: Request failed: The remote server returned an error: (503) Server Unavailable.", "sharepoint-unavailable")]
    public void The_status_with_which_a_source_answered_tells_what_is_wrong(string words, string wording) =>
        Assert.Equal(Causes(Catalogue.Default.Find(wording)), Recogniser.Recognise("DataSource.Error: " + words).Causes);

    [Fact]
    public void The_status_of_a_call_that_no_query_made_is_not_taken_for_a_source_s() =>
        Assert.Equal(Causes(Catalogue.Default.Find("401", Family.Http)), Recogniser.Recognise("Invoke-RestMethod: The remote server returned an error: (401) Unauthorized.").Causes);

    [Theory]
    [InlineData("Falha de logon. (Microsoft SQL Server, Erro: 18456)")]
    [InlineData("(Microsoft SQL Server, Error: 18456)")]
    [InlineData("(Microsoft SQL Server, Fehler: 18456)")]
    [InlineData("(Microsoft SQL Server, Erreur\u00A0: 18456)")]
    [InlineData("(Microsoft SQL Server, Fejl: 18456)")]
    public void SQL_Server_s_number_is_read_in_the_language_of_its_tools(string text) => Assert.Equal("18456", Recogniser.Recognise(text).Code);

    [Theory]
    [InlineData("(Microsoft SQL Server, Port: 1433)")]
    [InlineData("installed beside it (Microsoft SQL Server, Version: 2019)")]
    public void Another_number_beside_SQL_Server_is_none_of_its_errors(string text) => Assert.Empty(Recogniser.Recognise(text).Codes);

    [Theory]
    [InlineData("28P01: password authentication failed for user \"etl\"", "28P01", Family.PostgreSql)]
    [InlineData("PostgreSQL: 42501: permission denied for table orders", "42501", Family.PostgreSql)]
    [InlineData("Snowflake: ERROR [57P03] No active warehouse selected in the current session. (606)", "000606", Family.Snowflake)]
    public void A_state_or_number_goes_to_the_product_that_the_text_speaks_of(string text, string code, Family family)
    {
        var info = Recogniser.Recognise(text);

        Assert.Equal((code, family), (info.Code, info.Family));
    }

    [Theory]
    [InlineData("Login failed for user 'etl'. Reason: Azure Active Directory only authentication is enabled. Please contact your system administrator. (Microsoft SQL Server, Error: 18456)", "sql-entra-only")]
    [InlineData("DataSource.Error: Web.Contents failed to get contents from 'https://a.example' (407): Proxy Authentication Required", "proxy-authentication-required")]
    [InlineData("DataSource.Error: The downloaded data is HTML, which isn't the expected type. The URL may be wrong.", "page-in-place-of-data")]
    [InlineData("DataSource.Error: Access to the path '\\\\fs01\\share\\a.xlsx' is denied.", "file-access-denied")]
    [InlineData("DataSource.Error: Der Zugriff auf den Pfad \"C:\\a.xlsx\" wurde verweigert.", "file-access-denied")]
    [InlineData("DataSource.Error: Could not find file 'C:\\a.xlsx'.", "source-path-not-found")]
    [InlineData("DataSource.Error: Die Datei \"C:\\a.xlsx\" konnte nicht gefunden werden.", "source-path-not-found")]
    [InlineData("DataSource.NotFound: Impossible de trouver le fichier 'C:\\a.xlsx'.", "source-path-not-found")]
    [InlineData("DataSource.Error: The user name or password is incorrect.", "0x8007052E")]
    [InlineData("MySQL: Access denied for user 'etl'@'10.1.1.4' (using password: YES)", "1045")]
    [InlineData("Expression.Error: We couldn't find an Excel table named 'Sales'.", "excel-table-not-found")]
    [InlineData("REQUEST_LIMIT_EXCEEDED: TotalRequests Limit exceeded.", "salesforce-request-limit")]
    public void A_wording_leads_to_its_own_causes(string text, string code) => Assert.Equal(Causes(Catalogue.Default.Find(code)), Recogniser.Recognise(text).Causes);

    private static IEnumerable<string> Causes(Entry? entry) => entry!.Body.Causes.Select(cause => cause.Text);
}
