using PbiDiag.Services.Fabric.Models;

namespace PbiDiag.Facts.Directory;

/// <summary>Reads a tenant setting, which can stand under several names, for one identity. Pure.</summary>
internal static class SettingReaches
{
    /// <param name="settings">All settings of the tenant.</param>
    /// <param name="names">The names of the setting.</param>
    /// <param name="groups">The ids of the groups that the identity is in; null where they could not be read.</param>
    public static SettingReach Of(IReadOnlyList<TenantSetting> settings, string[] names, IReadOnlyCollection<string>? groups)
    {
        var found = SettingRoles.Named(settings, names).ToList();
        var on = found.Where(static setting => setting.Enabled == true).ToList();
        return found.Count == 0 ? SettingReach.NotListed
            : on.Count == 0 ? SettingReach.Off
            : on.Exists(static setting => Ids(setting.EnabledSecurityGroups).Count == 0 && Ids(setting.ExcludedSecurityGroups).Count == 0) ? SettingReach.ForAll
            : groups is null ? SettingReach.Unknown
            : on.Exists(setting => Ids(setting.ExcludedSecurityGroups).Overlaps(groups)) ? SettingReach.LeftOut
            : on.Exists(setting => Ids(setting.EnabledSecurityGroups) is { Count: 0 } || Ids(setting.EnabledSecurityGroups).Overlaps(groups)) ? SettingReach.ForItsGroup
            : SettingReach.ForOthers;
    }

    private static HashSet<string> Ids(IReadOnlyList<TenantSettingGroup>? groups) =>
        new((groups ?? []).Select(static group => group.GraphId).OfType<string>(), StringComparer.OrdinalIgnoreCase);
}
