using PbiDiag.Simulator.State;

namespace PbiDiag.Simulator.Loading;

/// <summary>Makes the caller: its app, its groups, the tenant settings that let it in, less what the scenario takes away.</summary>
internal static class CallerCompleter
{
    private const string PublicGroup = "Power BI API callers";
    private const string AdminGroup = "Power BI admin API callers";

    public static void Complete(Scenario scenario, Ids ids)
    {
        var caller = scenario.Caller;
        CallerPermissions.TakeAway(caller);
        caller.GraphPermissions ??= [.. KnownPermissions.CallerGraph];
        caller.PowerBIPermissions ??= [.. KnownPermissions.PowerBIScopes.Where(scope => scope != "Tenant.ReadWrite.All")];
        caller.GraphPermissions = [.. CallerPermissions.Left(caller.GraphPermissions, caller.Without)];
        caller.PowerBIPermissions = [.. caller.PowerBIPermissions.Where(permission => !caller.Without.Contains("Power BI " + permission, StringComparer.OrdinalIgnoreCase))];

        var app = scenario.Apps.Find(app => app.Name.Equals(caller.App, StringComparison.OrdinalIgnoreCase));
        if (app is null) scenario.Apps.Add(app = new AppRegistration { Name = caller.App });
        app.AppId = caller.ClientId ??= app.AppId ?? ids.Of("app", caller.App);
        if (caller.Kind == CallerKind.App) CompleteApp(app, caller, ids);
        else CompleteUser(app, scenario);
        CompleteSettings(scenario);
    }

    private static void CompleteApp(AppRegistration app, CallerSettings caller, Ids ids)
    {
        caller.Secret ??= app.Secrets.FirstOrDefault(secret => secret.Value is not null)?.Value ?? ids.Secret("secret value", caller.App);
        if (!app.Secrets.Exists(secret => secret.Value == caller.Secret))
            app.Secrets.Add(new AppSecret { Name = "pbidiag", Value = caller.Secret });
        app.ApplicationPermissions = [.. app.ApplicationPermissions.Union(caller.GraphPermissions!.Select(permission => "Graph/" + permission))];
    }

    private static void CompleteUser(AppRegistration app, Scenario scenario)
    {
        var caller = scenario.Caller;
        app.PublicClient = true;
        if (app.RedirectUris.PublicClient.Count == 0) app.RedirectUris.PublicClient.Add("http://localhost");
        app.DelegatedPermissions =
        [
            .. app.DelegatedPermissions
                .Union(caller.GraphPermissions!.Select(permission => "Graph/" + permission))
                .Union(caller.PowerBIPermissions!.Select(permission => "PowerBI/" + permission))
                .Append("KeyVault/user_impersonation"),
        ];
        caller.User ??= scenario.Users.FirstOrDefault(user => user.Enabled)?.Name ?? "admin@" + scenario.Tenant.Domain;
        var user = scenario.Users.Find(user => user.Name.Equals(caller.User, StringComparison.OrdinalIgnoreCase));
        if (user is null) scenario.Users.Add(user = new UserAccount { Name = caller.User });
        if (caller.AdminApi && !user.Roles.Contains("Fabric Administrator")) user.Roles.Add("Fabric Administrator");
        if (!user.Roles.Contains("Global Reader")) user.Roles.Add("Global Reader");
    }

    private static void CompleteSettings(Scenario scenario)
    {
        var caller = scenario.Caller;
        Setting("ServicePrincipalAccessPermissionAPIs", "Service principals can call Fabric public APIs", caller.PublicApi, PublicGroup);
        Setting("AllowServicePrincipalsUseReadAdminAPIs", "Service principals can access read-only admin APIs", caller.AdminApi, AdminGroup);
        Setting("ServicePrincipalAccessGlobalAPIs", "Service principals can create workspaces, connections, and deployment pipelines", caller.PublicApi, PublicGroup);
        Setting("AdminApisIncludeDetailedMetadata", "Enhance admin APIs responses with detailed metadata", allowed: false, null);

        void Setting(string name, string title, bool allowed, string? group)
        {
            var setting = scenario.Tenant.Settings.Find(setting => setting.Name == name);
            var isNew = setting is null;
            if (setting is null)
            {
                scenario.Tenant.Settings.Add(setting = new TenantSetting { Name = name });
                if (group is not null) setting.Groups.Add(group);
            }
            setting.Title ??= title;
            if (group is null || caller.Kind != CallerKind.App) return;
            var members = scenario.Groups.Find(other => other.Name == group);
            if (members is null && setting.Groups.Contains(group)) scenario.Groups.Add(members = new SecurityGroup { Name = group });
            // A setting that the file does not speak of is healthy: no app of the file is left out.
            if (isNew && members is not null) members.Members.AddRange(scenario.Apps.Select(app => app.Name).Except(members.Members.Append(caller.App), StringComparer.OrdinalIgnoreCase));
            if (allowed && members is not null && !members.Members.Contains(caller.App)) members.Members.Add(caller.App);
        }
    }
}
