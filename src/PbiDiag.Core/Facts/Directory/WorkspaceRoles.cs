using PbiDiag.Services.Http;
using PbiDiag.Services.PowerBi;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Facts.Directory;

/// <summary>Who has which role in which workspace: one listing for all who are asked about.</summary>
public sealed class WorkspaceRoles
{
    private readonly Dictionary<string, List<string>> _roles = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _apps = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string?> _groups = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The object ids of the enterprise apps that have a role: Power BI does not know the ids of registrations.</summary>
    public IReadOnlyCollection<string> Apps => _apps;

    /// <summary>The groups that have a role, by object id, with their names.</summary>
    public IReadOnlyDictionary<string, string?> Groups => _groups;

    public static Task<Fact<WorkspaceRoles>> ReadAsync(ServiceCaller caller, CancellationToken cancellation) => Ask.ForAsync(
        async () =>
        {
            var roles = new WorkspaceRoles();
            await foreach (var workspace in new PowerBiClient(caller).Admin.ListWorkspacesAsync("users", "type eq 'Workspace' and state eq 'Active'", cancellation))
                foreach (var user in workspace.Users ?? [])
                {
                    roles.Note(user);
                    foreach (var id in new[] { user.GraphId, user.Identifier, user.EmailAddress }.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase))
                        roles.Add(id, $"{workspace.Name} ({user.GroupUserAccessRight})");
                }
            return roles;
        },
        GraphPermissions.PowerBiAdmin);

    /// <summary>By object id, app id or name, whichever Power BI shows.</summary>
    public IReadOnlyList<string> Of(IEnumerable<string?> ids) => [.. ids.OfType<string>().SelectMany(id => _roles.TryGetValue(id, out var found) ? found : []).Distinct()];

    private void Note(WorkspaceUser user)
    {
        if ((user.GraphId ?? user.Identifier) is not { } id)
            return;
        if (string.Equals(user.PrincipalType, "App", StringComparison.OrdinalIgnoreCase))
            _apps.Add(id);
        else if (string.Equals(user.PrincipalType, "Group", StringComparison.OrdinalIgnoreCase))
            _groups[id] = user.DisplayName;
    }

    private void Add(string id, string role)
    {
        if (!_roles.TryGetValue(id, out var list))
            _roles[id] = list = [];
        list.Add(role);
    }
}
