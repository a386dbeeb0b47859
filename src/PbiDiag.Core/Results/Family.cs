namespace PbiDiag.Results;

/// <summary>Whose error it is. Also the name of the folder that holds the family's entries.</summary>
public enum Family
{
    Entra,
    OAuth2,
    PowerBI,
    Gateway,
    Mashup,
    AnalysisServices,
    Fabric,
    Adf,
    Graph,
    KeyVault,
    Sql,
    Storage,
    SharePoint,
    Dataverse,
    Dynamics,
    OData,
    Snowflake,
    Databricks,
    BigQuery,
    Oracle,
    PostgreSql,
    MySql,
    SapHana,
    Odbc,
    Dbt,
    Http,
    HResult,
    Network,
}
