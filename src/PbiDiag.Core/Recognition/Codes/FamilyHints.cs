using PbiDiag.Recognition.Scanning;
using PbiDiag.Results;

namespace PbiDiag.Recognition.Codes;

/// <summary>Words that tell whose number a bare number is.</summary>
internal static class FamilyHints
{
    private static readonly Dictionary<ulong, Family> Words = new()
    {
        [Key("snowflake")] = Family.Snowflake,
        [Key("snowflakedb")] = Family.Snowflake,
        [Key("databricks")] = Family.Databricks,
        [Key("thriftextension")] = Family.Databricks,
        [Key("spark")] = Family.Databricks,
        [Key("simbasparkodbc")] = Family.Databricks,
        [Key("sqlclient")] = Family.Sql,
        [Key("sqlexception")] = Family.Sql,
        [Key("sqlserver")] = Family.Sql,
        [Key("mssql")] = Family.Sql,
        [Key("sqldriverconnect")] = Family.Sql,
        [Key("sql")] = Family.Sql,
        [Key("tedious")] = Family.Sql,
        [Key("oracle")] = Family.Oracle,
        [Key("ora")] = Family.Oracle,
        [Key("npgsql")] = Family.PostgreSql,
        [Key("postgres")] = Family.PostgreSql,
        [Key("postgresql")] = Family.PostgreSql,
        [Key("psycopg2")] = Family.PostgreSql,
        [Key("redshift")] = Family.PostgreSql,
        [Key("mysql")] = Family.MySql,
        [Key("mariadb")] = Family.MySql,
        [Key("hana")] = Family.SapHana,
        [Key("hdbodbc")] = Family.SapHana,
        [Key("bigquery")] = Family.BigQuery,
        [Key("odbc")] = Family.Odbc,
        [Key("adomd")] = Family.AnalysisServices,
        [Key("adomdclient")] = Family.AnalysisServices,
        [Key("analysisservices")] = Family.AnalysisServices,
        [Key("xmla")] = Family.AnalysisServices,
        [Key("mashup")] = Family.Mashup,
        [Key("hybriddeliveryexception")] = Family.Adf,
        [Key("datatransfer")] = Family.Adf,
        [Key("failuretype")] = Family.Adf,
        [Key("activity")] = Family.Adf,
        [Key("microsoftonline")] = Family.Entra,
        [Key("aadsts")] = Family.Entra,
        [Key("entra")] = Family.Entra,
        [Key("signin")] = Family.Entra,
        [Key("msal")] = Family.Entra,
        [Key("adal")] = Family.Entra,
        [Key("vault")] = Family.KeyVault,
        [Key("keyvault")] = Family.KeyVault,
        [Key("sharepoint")] = Family.SharePoint,
        [Key("dataverse")] = Family.Dataverse,
        [Key("crm")] = Family.Dynamics,
        [Key("dynamics")] = Family.Dynamics,
        [Key("blob")] = Family.Storage,
        [Key("storage")] = Family.Storage,
        [Key("socketexception")] = Family.Network,
        [Key("dbt")] = Family.Dbt,
        [Key("fabric")] = Family.Fabric,
        [Key("powerbi")] = Family.PowerBI,
        [Key("graph")] = Family.Graph,
    };

    public static bool TryGet(ulong word, out Family family) => Words.TryGetValue(word, out family);

    private static ulong Key(string word) => LabelHash.Of(word.AsSpan());
}
