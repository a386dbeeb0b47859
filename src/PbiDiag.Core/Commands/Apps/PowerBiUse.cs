using PbiDiag.Facts;
using PbiDiag.Facts.Directory;
using PbiDiag.Pipeline;
using PbiDiag.Results;
using PbiDiag.Services.Graph;
using PbiDiag.Services.Graph.Models;
using PbiDiag.Services.Http;

namespace PbiDiag.Commands.Apps;

/// <summary>
/// Which apps Power BI has to do with. That a connection signs in as an app cannot be seen: no API gives the name in a stored credential.
/// </summary>
internal sealed class PowerBiUse
{
    private readonly Dictionary<string, List<string>> _settings = new(StringComparer.OrdinalIgnoreCase);
    private WorkspaceRoles? _roles;

    public static async Task<PowerBiUse> ReadAsync(ServiceCaller caller, IPipelineOutput output, CancellationToken cancellation)
    {
        var use = new PowerBiUse();
        var roles = await WorkspaceRoles.ReadAsync(caller, cancellation);
        use._roles = roles.Value;
        if (!roles.IsKnown)
            await output.WarnAsync(AppFailures.NeedsPermission("Workspace roles", roles.Permission, roles.Reason) + " Apps that Power BI uses by a role alone are missing.");
        var settings = await SettingRoles.ReadAsync(caller, cancellation);
        if (!settings.IsKnown)
            await output.WarnAsync(AppFailures.NeedsPermission("Tenant settings", settings.Permission, settings.Reason) + " Apps that Power BI uses by a setting's group alone are missing.");
        foreach (var setting in SettingRoles.Named(settings.Value ?? [], [.. SettingRoles.PublicApis, .. SettingRoles.AdminApis]).Where(static setting => setting.Enabled == true))
            foreach (var group in setting.EnabledSecurityGroups ?? [])
                await use.AddAsync(caller, setting.Title ?? setting.SettingName, group.GraphId, group.Name, output, cancellation);
        return use;
    }

    public TextList Of(AppHolder holder) => TextList.Of(
    [
        .. holder.Asks.Any(static asked => string.Equals(asked.ResourceAppId, PowerBiService.AppId, StringComparison.OrdinalIgnoreCase)) ? ["Power BI permission"] : Array.Empty<string>(),
        .. (_roles?.Of([holder.AppId, holder.Kind == AppObjectKind.ServicePrincipal ? holder.ObjectId : null]) ?? []).Select(static role => "workspace " + role),
        .. holder.AppId is { } id && _settings.TryGetValue(id, out var settings) ? settings : [],
    ]);

    private async Task AddAsync(ServiceCaller caller, string? setting, string? group, string? name, IPipelineOutput output, CancellationToken cancellation)
    {
        if (group is null)
            return;
        var members = await Ask.ForAllAsync<DirectoryObject>(() => new GraphClient(caller).ListGroupMembersAsync(group, cancellation), GraphPermissions.GroupMembers);
        if (!members.IsKnown)
            await output.WarnAsync(AppFailures.NeedsPermission($"The members of '{name}'", members.Permission, members.Reason));
        foreach (var member in (members.Value ?? []).Where(static member => member.AppId is not null))
        {
            if (!_settings.TryGetValue(member.AppId!, out var list))
                _settings[member.AppId!] = list = [];
            list.Add($"tenant setting '{setting}' by group '{name}'");
        }
    }
}
