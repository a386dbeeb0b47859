using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Facts.Cases;

/// <summary>What an app was granted.</summary>
public sealed record AppConsent(IReadOnlyList<AppRoleAssignment> Roles, IReadOnlyList<PermissionGrant> Grants, ServicePrincipal? PowerBi);
