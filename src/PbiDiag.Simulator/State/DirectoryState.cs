namespace PbiDiag.Simulator.State;

/// <summary>Users, groups and apps, found by name or id.</summary>
internal sealed class DirectoryState
{
    private readonly Dictionary<string, UserAccount> _usersByName;
    private readonly Dictionary<Guid, UserAccount> _usersById;
    private readonly Dictionary<string, AppRegistration> _appsByName;
    private readonly Dictionary<Guid, AppRegistration> _appsByAppId;
    private readonly Dictionary<Guid, AppRegistration> _appsByObjectId;
    private readonly Dictionary<Guid, AppRegistration> _appsByPrincipalId;
    private readonly Dictionary<string, SecurityGroup> _groupsByName;
    private readonly Dictionary<Guid, SecurityGroup> _groupsById;

    public DirectoryState(Scenario scenario)
    {
        Users = [.. scenario.Users.Where(user => user.Deleted is null)];
        Groups = scenario.Groups;
        AllApps = scenario.Apps;
        _usersByName = scenario.Users.ToDictionary(user => user.Name, StringComparer.OrdinalIgnoreCase);
        _usersById = scenario.Users.ToDictionary(user => user.Id!.Value);
        _appsByName = scenario.Apps.ToDictionary(app => app.Name, StringComparer.OrdinalIgnoreCase);
        _appsByAppId = scenario.Apps.ToDictionary(app => app.AppId!.Value);
        _appsByObjectId = scenario.Apps.ToDictionary(app => app.Id!.Value);
        _appsByPrincipalId = scenario.Apps.ToDictionary(app => app.ServicePrincipalId!.Value);
        _groupsByName = scenario.Groups.ToDictionary(group => group.Name, StringComparer.OrdinalIgnoreCase);
        _groupsById = scenario.Groups.ToDictionary(group => group.Id!.Value);
    }

    public IReadOnlyList<UserAccount> Users { get; }

    public IReadOnlyList<SecurityGroup> Groups { get; }

    public IReadOnlyList<AppRegistration> AllApps { get; }

    /// <summary>App registrations of this tenant that are not deleted.</summary>
    public IEnumerable<AppRegistration> Registrations => AllApps.Where(app => app.Deleted is null && HasRegistration(app));

    /// <summary>Apps with a service principal here.</summary>
    public IEnumerable<AppRegistration> ServicePrincipals => AllApps.Where(app => app.Deleted is null && app.Kind != AppKind.RegistrationOnly);

    public static bool HasRegistration(AppRegistration app) => app.Kind is AppKind.Application or AppKind.RegistrationOnly;

    public UserAccount? User(string? nameOrId) =>
        nameOrId is null ? null
        : _usersByName.TryGetValue(nameOrId, out var user) ? user
        : Guid.TryParse(nameOrId, out var id) ? _usersById.GetValueOrDefault(id) : null;

    public AppRegistration? App(string? name) => name is null ? null : _appsByName.GetValueOrDefault(name);

    public AppRegistration? AppByAppId(Guid appId) => _appsByAppId.GetValueOrDefault(appId);

    public AppRegistration? AppByObjectId(Guid id) => _appsByObjectId.GetValueOrDefault(id);

    public AppRegistration? AppByPrincipalId(Guid id) => _appsByPrincipalId.GetValueOrDefault(id);

    public SecurityGroup? Group(string? nameOrId) =>
        nameOrId is null ? null
        : _groupsByName.TryGetValue(nameOrId, out var group) ? group
        : Guid.TryParse(nameOrId, out var id) ? _groupsById.GetValueOrDefault(id) : null;

    /// <summary>The groups that a user, app or group is in, through other groups too.</summary>
    public IReadOnlyList<SecurityGroup> GroupsOf(string name)
    {
        var found = new List<SecurityGroup>();
        var open = new Queue<string>([name]);
        while (open.TryDequeue(out var member))
        {
            foreach (var group in Groups)
            {
                if (found.Contains(group) || !group.Members.Contains(member, StringComparer.OrdinalIgnoreCase)) continue;
                found.Add(group);
                open.Enqueue(group.Name);
            }
        }
        return found;
    }

    /// <summary>Is the principal one of the names, itself or through a group.</summary>
    public bool IsAmong(string name, IEnumerable<string> names)
    {
        var wanted = names.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return wanted.Count > 0
            && (wanted.Contains("All") || wanted.Contains(name) || GroupsOf(name).Any(group => wanted.Contains(group.Name)));
    }
}
