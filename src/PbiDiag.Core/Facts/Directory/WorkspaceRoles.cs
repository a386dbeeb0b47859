using PbiDiag.Services.Http;
using PbiDiag.Services.PowerBi;

namespace PbiDiag.Facts.Directory;

/// <summary>Who has which role in which workspace: one listing for all who are asked about.</summary>
public sealed class WorkspaceRoles
{
    private readonly Dictionary<string, List<string>> _roles = new(StringComparer.OrdinalIgnoreCase);

    public static Task<Fact<WorkspaceRoles>> ReadAsync(ServiceCaller caller, CancellationToken cancellation) => Ask.ForAsync(
        async () =>
        {
            var roles = new WorkspaceRoles();
            await foreach (var workspace in new PowerBiClient(caller).Admin.ListWorkspacesAsync("users", "type eq 'Workspace' and state eq 'Active'", cancellation))
                foreach (var user in workspace.Users ?? [])
                    foreach (var id in new[] { user.GraphId, user.Identifier, user.EmailAddress }.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase))
                        roles.Add(id, $"{workspace.Name} ({user.GroupUserAccessRight})");
            return roles;
        },
        GraphPermissions.PowerBiAdmin);

    /// <summary>By object id, app id or name, whichever Power BI shows.</summary>
    public IReadOnlyList<string> Of(IEnumerable<string?> ids) => [.. ids.OfType<string>().SelectMany(id => _roles.TryGetValue(id, out var found) ? found : []).Distinct()];

    private void Add(string id, string role)
    {
        if (!_roles.TryGetValue(id, out var list))
            _roles[id] = list = [];
        list.Add(role);
    }
}
