using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.Directory;

namespace PbiDiag.Checks.Directory;

internal sealed class TenantSettingAllows : Check
{
    private const string Source = Seen.Fabric + "admin/tenantsettings";

    public override string Id => "tenant-setting";

    public override string Question => "Does the tenant setting allow this identity or feature, and is the identity in the group that it names?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.TenantSettings, FactKind.App, FactKind.AppGroups];

    internal override IReadOnlyList<Trouble> Finds => [DirectoryTrouble.SettingOff];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.TenantSettings is not { IsKnown: true, Value: { } settings })
            return Seen.NotRead(facts.TenantSettings);
        if (facts.AppId is null)
            return CheckAnswer.Unknown("Which app was refused is not known; the settings that are read are those for service principals.");
        var name = facts.App.Value?.Name ?? facts.AppId.What;
        var groups = facts.AppGroups.Value?.Select(static group => group.Id).OfType<string>().ToList();
        var isAdminCall = facts.Error?.Text?.IndexOf("/admin/", StringComparison.OrdinalIgnoreCase) >= 0;
        var open = SettingReaches.Of(settings, SettingRoles.PublicApis, groups);
        var admin = SettingReaches.Of(settings, SettingRoles.AdminApis, groups);
        if (Refuses(open) && !isAdminCall)
            return Refused(facts, open, "Service principals can call Fabric public APIs", name, isSure: Words.State(facts, DirectoryTrouble.SettingOff) || Words.StatedBy(facts) is null);
        if (Refuses(admin) && (isAdminCall || !Words.State(facts, DirectoryTrouble.SettingOff)))
            return Refused(facts, admin, "Service principals can access read-only admin APIs", name, isAdminCall);
        if (open == SettingReach.Unknown || (isAdminCall && admin == SettingReach.Unknown))
            return CheckAnswer.Unknown("The setting is on for groups, and which groups the app is in could not be read.", facts.AppGroups.Permission ?? GraphPermissions.GroupMembers) with { Subject = name };
        return open is SettingReach.ForAll or SettingReach.ForItsGroup && (!isAdminCall || admin is SettingReach.ForAll or SettingReach.ForItsGroup)
            ? CheckAnswer.Against(Seen.In(Source, $"The setting for service principals is on for {(open == SettingReach.ForAll ? "all" : $"a group that {name} is in")}.", open.ToString())) with { Subject = name }
            : CheckAnswer.Silent("The list of tenant settings does not hold the one that is meant.") with { Subject = name };
    }

    private static bool Refuses(SettingReach reach) => reach is SettingReach.Off or SettingReach.ForOthers or SettingReach.LeftOut;

    private static CheckAnswer Refused(CaseFacts facts, SettingReach reach, string title, string name, bool isSure)
    {
        var how = reach switch
        {
            SettingReach.Off => "is off",
            SettingReach.LeftOut => $"leaves out a group that {name} is in",
            _ => $"is on for groups that {name} is not in",
        };
        var seen = Seen.In(Source, $"The tenant setting '{title}' {how}.", reach.ToString());
        // A group that could not be read may let the app in: only what is known counts.
        return (isSure && facts.App.IsKnown ? CheckAnswer.Proves(DirectoryTrouble.SettingOff, seen)
            : CheckAnswer.Fits(DirectoryTrouble.SettingOff, "The text does not say whether it was an admin call that was refused.", seen)) with { Subject = name };
    }
}
