using PbiDiag.Facts;
using PbiDiag.Facts.Apps;
using PbiDiag.Facts.Directory;
using PbiDiag.Facts.SignIns;
using PbiDiag.Results;
using PbiDiag.Services.Fabric.Models;
using PbiDiag.Services.Graph;
using PbiDiag.Services.Graph.Models;
using PbiDiag.Services.Http;

namespace PbiDiag.Commands.Apps;

/// <summary>All that the pre-flight of one app asks, each thing once.</summary>
internal sealed record AppFacts(FoundApp App)
{
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(7);

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

    /// <summary>The app's own sign-ins of the last days.</summary>
    public Fact<IReadOnlyList<SignInRow>> SignIns { get; init; } = null!;

    public static async Task<AppFacts> ReadAsync(ServiceCaller caller, FoundApp app, CancellationToken cancellation)
    {
        var graph = new GraphClient(caller);
        var apps = graph.Applications;
        var (registration, principal) = (app.Registration.Select(static one => one?.Id), app.Principal.Select(static one => one?.Id));
        var owners = All(registration, id => apps.ListOwnersAsync(id, cancellation), GraphPermissions.Applications);
        var federated = All(registration, id => apps.ListFederatedCredentialsAsync(id, cancellation), GraphPermissions.Applications);
        var roles = All(principal, id => apps.ListAppRolesAsync(id, cancellation), GraphPermissions.Applications);
        var grants = All(principal, id => apps.ListGrantsAsync(id, cancellation), GraphPermissions.Consent);
        var powerBi = Ask.ForAsync(() => apps.GetPrincipalAsync(PowerBiService.AppId, cancellation), GraphPermissions.Applications);
        var settings = SettingRoles.ReadAsync(caller, cancellation);
        var groups = All(principal, id => apps.ListPrincipalGroupsAsync(id, cancellation), GraphPermissions.GroupMembers);
        var workspaces = WorkspaceRoles.ReadAsync(caller, cancellation);
        var policies = Ask.ForAllAsync(() => graph.ListPoliciesAsync(cancellation), GraphPermissions.Policies);
        var changes = All(registration, id => graph.Logs.ListAuditsAsync($"targetResources/any(t: t/id eq '{id}')", 50, cancellation), GraphPermissions.AuditLog);
        var query = new SignInQuery { AppId = app.Id, After = caller.Services.Clock.UtcNow - LookBack };
        var signIns = All(principal, _ => SignInLog.ListAsync(caller, SignInKind.ServicePrincipal, query, null, cancellation), GraphPermissions.SignIns);
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
            SignIns = await signIns,
        };
    }

    private static Task<Fact<IReadOnlyList<T>>> All<T>(Fact<string> owner, Func<string, IAsyncEnumerable<T>> question, string permission) =>
        owner.Value is { } id ? Ask.ForAllAsync(() => question(id), permission)
        : Task.FromResult(FactOf.Unknown<IReadOnlyList<T>>(owner.Reason ?? "The app is registered in another tenant, or has no enterprise app here.", owner.Permission));
}
