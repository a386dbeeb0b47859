namespace PbiDiag.Facts.Directory;

/// <summary>The least permission for each question, under the names that an administrator grants. https://learn.microsoft.com/graph/permissions-reference</summary>
public static class GraphPermissions
{
    public const string Applications = "Microsoft Graph Application.Read.All";
    public const string ApplicationsWrite = "Microsoft Graph Application.ReadWrite.OwnedBy (as an owner of the app) or Application.ReadWrite.All";
    public const string Consent = "Microsoft Graph Directory.Read.All";
    public const string GroupMembers = "Microsoft Graph GroupMember.Read.All";
    public const string SignIns = "Microsoft Graph AuditLog.Read.All, and Entra ID P1";
    public const string AuditLog = "Microsoft Graph AuditLog.Read.All";
    public const string Users = "Microsoft Graph User.Read.All";
    public const string Policies = "Microsoft Graph Policy.Read.All";
    public const string Risk = "Microsoft Graph IdentityRiskyUser.Read.All, and Entra ID P2";
    public const string Reports = "Microsoft Graph AuditLog.Read.All and Reports.Read.All";
    public const string PowerBiAdmin = "Power BI admin API: Fabric administrator with Tenant.Read.All, or a service principal that the tenant setting for admin APIs allows";
    public const string VaultList = "Key Vault secrets/list (role Key Vault Secrets User or Reader)";
    public const string VaultSet = "Key Vault secrets/set (role Key Vault Secrets Officer)";
}
