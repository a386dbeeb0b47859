namespace PbiDiag.Scenarios.Diagnosing;

/// <summary>Which of the caller's permissions a run has used, by what it asked: taking away any other changes nothing.</summary>
internal static class AskedPermissions
{
    private static readonly (string Path, string Permission)[] Uses =
    [
        ("/graph/v1.0/applications", "Graph Application.Read.All"),
        ("/graph/v1.0/servicePrincipals", "Graph Application.Read.All"),
        ("/graph/v1.0/oauth2PermissionGrants", "Graph Directory.Read.All"),
        ("/graph/v1.0/users", "Graph User.Read.All"),
        ("transitiveMemberOf", "Graph GroupMember.Read.All"),
        ("/auditLogs/", "Graph AuditLog.Read.All"),
        ("/conditionalAccess/", "Graph Policy.Read.All"),
        ("/auditLogs/signIns", "Graph Policy.Read.All"),
        ("/riskyUsers", "Graph IdentityRiskyUser.Read.All"),
        ("/admin/", "Power BI admin API"),
        ("/powerbi/v1.0/myorg/groups", "Workspace role"),
        ("/powerbi/v1.0/myorg/groups", "Power BI public API"),
        ("/powerbi/v1.0/myorg/gateways", "Gateway administrator"),
        ("/fabric/v1/gateways", "Gateway administrator"),
        ("/fabric/v1/connections", "Connection owner"),
        ("/vault/", "Key vault reader"),
    ];

    public static IReadOnlyList<string> Of(ScenarioRun run) =>
        [.. Uses.Where(use => run.Requests.Any(request => request.Contains(use.Path, StringComparison.OrdinalIgnoreCase))).Select(use => use.Permission).Distinct().Intersect(run.Permissions, StringComparer.OrdinalIgnoreCase)];
}
