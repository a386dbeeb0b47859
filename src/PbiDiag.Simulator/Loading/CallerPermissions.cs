using PbiDiag.Simulator.State;

namespace PbiDiag.Simulator.Loading;

/// <summary>The permissions of the caller that can be taken away one by one, under the names that a scenario uses for it.</summary>
public static class CallerPermissions
{
    public const string PublicApi = "Power BI public API";
    public const string AdminApi = "Power BI admin API";
    public const string WorkspaceRoles = "Workspace role";
    public const string GatewayAdministrator = "Gateway administrator";
    public const string ConnectionOwner = "Connection owner";
    public const string VaultReader = "Key vault reader";

    /// <summary>All that this caller has and can lose.</summary>
    public static IReadOnlyList<string> Of(CallerSettings caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var names = new List<string>((caller.GraphPermissions ?? KnownPermissions.CallerGraph).Select(permission => "Graph " + permission));
        if (caller.Kind == CallerKind.User)
            names.AddRange((caller.PowerBIPermissions ?? KnownPermissions.PowerBIScopes).Select(permission => "Power BI " + permission));
        if (caller.Kind == CallerKind.App && caller.PublicApi) names.Add(PublicApi);
        if (caller.AdminApi) names.Add(AdminApi);
        if (caller.WorkspaceRole > WorkspaceRole.None) names.Add(WorkspaceRoles);
        if (caller.GatewayAdmin) names.Add(GatewayAdministrator);
        if (caller.ConnectionOwner) names.Add(ConnectionOwner);
        if (caller.VaultReader) names.Add(VaultReader);
        return names;
    }

    /// <summary>Taking a permission of Graph away takes those along that contain it, or nothing would change.</summary>
    internal static IEnumerable<string> Left(IEnumerable<string> graphPermissions, IReadOnlyCollection<string> without)
    {
        bool IsGone(string name) => without.Contains("Graph " + name, StringComparer.OrdinalIgnoreCase);
        string[] inDirectory = ["Application.Read.All", "User.Read.All", "Group.Read.All", "GroupMember.Read.All", "Organization.Read.All"];
        return graphPermissions.Where(name => !IsGone(name)
            && !(name == "Directory.Read.All" && inDirectory.Any(IsGone))
            && !(name is "Application.ReadWrite.All" && IsGone("Application.Read.All"))
            && !(name is "Group.Read.All" && IsGone("GroupMember.Read.All")));
    }

    internal static void TakeAway(CallerSettings caller)
    {
        bool Without(string name) => caller.Without.Contains(name, StringComparer.OrdinalIgnoreCase);
        caller.PublicApi &= !Without(PublicApi);
        caller.AdminApi &= !Without(AdminApi);
        caller.GatewayAdmin &= !Without(GatewayAdministrator);
        caller.ConnectionOwner &= !Without(ConnectionOwner);
        caller.VaultReader &= !Without(VaultReader);
        if (!Without(WorkspaceRoles)) return;
        caller.WorkspaceRole = WorkspaceRole.None;
        caller.Workspaces.Clear();
    }
}
