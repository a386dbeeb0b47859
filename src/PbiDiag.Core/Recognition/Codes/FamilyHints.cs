using PbiDiag.Recognition.Scanning;
using PbiDiag.Results;

namespace PbiDiag.Recognition.Codes;

/// <summary>Words that tell whose number a bare number is.</summary>
internal static class FamilyHints
{
    private static readonly WordTable<Family> Words = new(
    [
        ("snowflake", Family.Snowflake),
        ("snowflakedb", Family.Snowflake),
        ("databricks", Family.Databricks),
        ("thriftextension", Family.Databricks),
        ("hardy", Family.Databricks),
        ("spark", Family.Databricks),
        ("simbasparkodbc", Family.Databricks),
        ("sqlclient", Family.Sql),
        ("sqlexception", Family.Sql),
        ("sqlserver", Family.Sql),
        ("mssql", Family.Sql),
        ("sqldriverconnect", Family.Sql),
        ("sql", Family.Sql),
        ("tedious", Family.Sql),
        ("oracle", Family.Oracle),
        ("ora", Family.Oracle),
        ("npgsql", Family.PostgreSql),
        ("postgres", Family.PostgreSql),
        ("postgresql", Family.PostgreSql),
        ("psycopg2", Family.PostgreSql),
        ("redshift", Family.PostgreSql),
        ("mysql", Family.MySql),
        ("mariadb", Family.MySql),
        ("hana", Family.SapHana),
        ("hdbodbc", Family.SapHana),
        ("bigquery", Family.BigQuery),
        ("odbc", Family.Odbc),
        ("adomd", Family.AnalysisServices),
        ("adomdclient", Family.AnalysisServices),
        ("analysisservices", Family.AnalysisServices),
        ("xmla", Family.AnalysisServices),
        ("mashup", Family.Mashup),
        ("hybriddeliveryexception", Family.Adf),
        ("datatransfer", Family.Adf),
        ("failuretype", Family.Adf),
        ("activity", Family.Adf),
        ("microsoftonline", Family.Entra),
        ("aadsts", Family.Entra),
        ("entra", Family.Entra),
        ("signin", Family.Entra),
        ("msal", Family.Entra),
        ("adal", Family.Entra),
        ("vault", Family.KeyVault),
        ("keyvault", Family.KeyVault),
        ("sharepoint", Family.SharePoint),
        ("dataverse", Family.Dataverse),
        ("crm", Family.Dynamics),
        ("dynamics", Family.Dynamics),
        ("blob", Family.Storage),
        ("storage", Family.Storage),
        ("socketexception", Family.Network),
        ("dbt", Family.Dbt),
        ("fabric", Family.Fabric),
        ("powerbi", Family.PowerBI),
        ("graph", Family.Graph),
    ]);

    public static bool TryGet(ulong word, out Family family) => Words.TryGet(word, out family);
}
