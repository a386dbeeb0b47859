namespace PbiDiag.Simulator.State;

/// <summary>The permissions that the pretend services know, and those that the tool under test can use.</summary>
internal static class KnownPermissions
{
    public static readonly IReadOnlyList<string> GraphRoles =
    [
        "Application.Read.All", "Application.ReadWrite.All", "Application.ReadWrite.OwnedBy", "AuditLog.Read.All", "Directory.Read.All",
        "GroupMember.Read.All", "Group.Read.All", "IdentityRiskyUser.Read.All", "Organization.Read.All", "Policy.Read.All", "User.Read.All",
        "RoleManagement.Read.Directory", "Reports.Read.All",
    ];

    public static readonly IReadOnlyList<string> PowerBIScopes =
    [
        "Capacity.Read.All", "Connection.Read.All", "Connection.ReadWrite.All", "Dataflow.Read.All", "Dataflow.ReadWrite.All",
        "Dataset.Read.All", "Dataset.ReadWrite.All", "Gateway.Read.All", "Gateway.ReadWrite.All", "Item.Read.All", "Item.ReadWrite.All",
        "Item.Execute.All", "SemanticModel.Read.All", "SemanticModel.ReadWrite.All", "Tenant.Read.All", "Tenant.ReadWrite.All",
        "Workspace.Read.All", "Workspace.ReadWrite.All", "Report.Read.All", "Content.Create",
    ];

    public static readonly IReadOnlyList<string> PowerBIRoles = ["Tenant.Read.All", "Tenant.ReadWrite.All"];

    /// <summary>What a caller has on Graph unless its scenario says otherwise. The narrow ones, so that taking one away shows.</summary>
    public static readonly IReadOnlyList<string> CallerGraph =
    [
        "Application.Read.All", "Application.ReadWrite.OwnedBy", "AuditLog.Read.All", "Directory.Read.All", "GroupMember.Read.All",
        "IdentityRiskyUser.Read.All", "Organization.Read.All", "Policy.Read.All", "User.Read.All", "Reports.Read.All",
    ];

    public static IEnumerable<Permission> RolesOf(Resource resource) => resource.Key switch
    {
        "Graph" => GraphRoles.Select(role => new Permission("Graph", role, true)),
        "PowerBI" => PowerBIRoles.Select(role => new Permission("PowerBI", role, true)),
        _ => [],
    };

    public static IEnumerable<Permission> ScopesOf(Resource resource) => resource.Key switch
    {
        "Graph" => GraphRoles.Append("User.Read").Select(scope => new Permission("Graph", scope, false)),
        "PowerBI" => PowerBIScopes.Select(scope => new Permission("PowerBI", scope, false)),
        "KeyVault" => [new Permission("KeyVault", "user_impersonation", false)],
        _ => [],
    };
}
