using System.Text.Json;
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
    private readonly Dictionary<string, List<string>> _byAppId = new(StringComparer.OrdinalIgnoreCase);
    private readonly ServiceCaller _caller;
    private readonly IPipelineOutput _output;

    private PowerBiUse(ServiceCaller caller, IPipelineOutput output) => (_caller, _output) = (caller, output);

    public static async Task<PowerBiUse> ReadAsync(ServiceCaller caller, IPipelineOutput output, CancellationToken cancellation)
    {
        var use = new PowerBiUse(caller, output);
        var roles = await WorkspaceRoles.ReadAsync(caller, cancellation);
        if (roles.Value is { } known)
            await use.AddAsync(known, cancellation);
        else
            await output.WarnAsync(AppFailures.NeedsPermission("Workspace roles", roles.Permission, roles.Reason) + " Apps that Power BI uses by a role alone are missing.");
        var settings = await SettingRoles.ReadAsync(caller, cancellation);
        if (!settings.IsKnown)
            await output.WarnAsync(AppFailures.NeedsPermission("Tenant settings", settings.Permission, settings.Reason) + " Apps that Power BI uses by a setting's group alone are missing.");
        foreach (var setting in SettingRoles.Named(settings.Value ?? [], [.. SettingRoles.PublicApis, .. SettingRoles.AdminApis]).Where(static setting => setting.Enabled == true))
            foreach (var group in setting.EnabledSecurityGroups ?? [])
                if (group.GraphId is { } id)
                    use.Add(await use.MembersAsync(id, group.Name, cancellation), $"tenant setting '{setting.Title ?? setting.SettingName}' by group '{group.Name}'");
        return use;
    }

    public TextList Of(AppHolder holder) => TextList.Of(
    [
        .. holder.Asks.Any(static asked => string.Equals(asked.ResourceAppId, PowerBiService.AppId, StringComparison.OrdinalIgnoreCase)) ? ["Power BI permission"] : Array.Empty<string>(),
        .. holder.AppId is { } id && _byAppId.TryGetValue(id, out var uses) ? uses.Distinct() : [],
    ]);

    private async Task AddAsync(WorkspaceRoles roles, CancellationToken cancellation)
    {
        var ids = roles.Apps.ToList();
        var apps = await Ask.ForAsync(() => new GraphClient(_caller).Applications.GetPrincipalIdsAsync(ids, cancellation), GraphPermissions.Applications);
        foreach (var (id, answer) in ids.Zip(apps.Value ?? [], static (id, answer) => (id, answer)))
            if (answer.IsSuccess && JsonSerializer.Deserialize(answer.Body.Span, GraphJson.Default.ServicePrincipal)?.AppId is { } appId)
                foreach (var role in roles.Of([id]))
                    Add([appId], "workspace " + role);
        if (!apps.IsKnown || apps.Value!.Any(static answer => answer.Status is 401 or 403))
            await _output.WarnAsync(AppFailures.NeedsPermission("Which apps have workspace roles", GraphPermissions.Applications, apps.Reason));
        await foreach (var (group, members) in Concurrently.SelectAsync(roles.Groups, async (group, stop) => (group, await MembersAsync(group.Key, group.Value, stop)), cancellation))
            foreach (var role in roles.Of([group.Key]))
                Add(members, $"workspace {role} by group '{group.Value}'");
    }

    private async Task<IReadOnlyList<string>> MembersAsync(string group, string? name, CancellationToken cancellation)
    {
        var members = await Ask.ForAllAsync<DirectoryObject>(() => new GraphClient(_caller).ListGroupMembersAsync(group, cancellation), GraphPermissions.GroupMembers);
        if (!members.IsKnown)
            await _output.WarnAsync(AppFailures.NeedsPermission($"The members of '{name}'", members.Permission, members.Reason));
        return [.. (members.Value ?? []).Select(static member => member.AppId).OfType<string>()];
    }

    private void Add(IEnumerable<string> appIds, string use)
    {
        foreach (var id in appIds)
        {
            if (!_byAppId.TryGetValue(id, out var uses))
                _byAppId[id] = uses = [];
            uses.Add(use);
        }
    }
}
