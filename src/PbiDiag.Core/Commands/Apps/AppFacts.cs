using PbiDiag.Facts;
using PbiDiag.Facts.Apps;
using PbiDiag.Facts.Directory;
using PbiDiag.Services.Fabric.Models;
using PbiDiag.Services.Graph;
using PbiDiag.Services.Graph.Models;
using PbiDiag.Services.Http;

namespace PbiDiag.Commands.Apps;

/// <summary>All that the pre-flight of one app asks, each thing once.</summary>
internal sealed record AppFacts(FoundApp App)
{
    public Fact<IReadOnlyList<DirectoryObject>> Owners { get; init; } = null!;

    public Fact<IReadOnlyList<FederatedCredential>> Federated { get; init; } = null!;

    public Fact<IReadOnlyList<AppRoleAssignment>> AppRoles { get; init; } = null!;

    public Fact<IReadOnlyList<PermissionGrant>> Grants { get; init; } = null!;

    public Fact<ServicePrincipal> PowerBi { get; init; } = null!;

    public Fact<IReadOnlyList<TenantSetting>> Settings { get; init; } = null!;

    public Fact<IReadOnlyList<DirectoryObject>> Groups { get; init; } = null!;

    public Fact<WorkspaceRoles> Roles { get; init; } = null!;

    public Fact<IReadOnlyList<ConditionalAccessPolicy>> Policies { get; init; } = null!;

    public Fact<IReadOnlyList<DirectoryAudit>> KeyChanges { get; init; } = null!;

    public static async Task<AppFacts> ReadAsync(ServiceCaller caller, FoundApp app, CancellationToken cancellation)
    {
        var graph = new GraphClient(caller);
        var apps = graph.Applications;
        var (id, principal) = (app.Registration.Value?.Id, app.Principal.Value?.Id);
        var owners = All(id, () => apps.ListOwnersAsync(id!, cancellation), GraphPermissions.Applications);
        var federated = All(id, () => apps.ListFederatedCredentialsAsync(id!, cancellation), GraphPermissions.Applications);
        var roles = All(principal, () => apps.ListAppRolesAsync(principal!, cancellation), GraphPermissions.Applications);
        var grants = All(principal, () => apps.ListGrantsAsync(principal!, cancellation), GraphPermissions.Consent);
        var powerBi = Ask.ForAsync(() => apps.GetPrincipalAsync(PowerBiService.AppId, cancellation), GraphPermissions.Applications);
        var settings = SettingRoles.ReadAsync(caller, cancellation);
        var groups = All(principal, () => apps.ListPrincipalGroupsAsync(principal!, cancellation), GraphPermissions.GroupMembers);
        var workspaces = WorkspaceRoles.ReadAsync(caller, cancellation);
        var policies = Ask.ForAllAsync(() => graph.ListPoliciesAsync(cancellation), GraphPermissions.Policies);
        var changes = All(id, () => graph.Logs.ListAuditsAsync($"targetResources/any(t: t/id eq '{id}')", 50, cancellation), GraphPermissions.AuditLog);
        return new AppFacts(app)
        {
            Owners = await owners,
            Federated = await federated,
            AppRoles = await roles,
            Grants = await grants,
            PowerBi = await powerBi,
            Settings = await settings,
            Groups = await groups,
            Roles = await workspaces,
            Policies = await policies,
            KeyChanges = await changes,
        };
    }

    private static Task<Fact<IReadOnlyList<T>>> All<T>(string? id, Func<IAsyncEnumerable<T>> question, string permission) =>
        id is null ? Task.FromResult(FactOf.Unknown<IReadOnlyList<T>>("The app itself could not be read, or is not in this tenant.", null)) : Ask.ForAllAsync(question, permission);
}
