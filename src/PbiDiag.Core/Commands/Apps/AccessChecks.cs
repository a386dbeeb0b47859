using PbiDiag.Facts.Apps;
using PbiDiag.Facts.Directory;
using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Commands.Apps;

/// <summary>What Power BI and Conditional Access make of the app.</summary>
internal static class AccessChecks
{
    public static IEnumerable<CheckResult> All(CheckSheet checks, AppFacts facts, AppRegistrationOptions options) =>
    [
        Setting(checks, facts, "tenant-setting-apis", SettingRoles.PublicApis, "Service principals can call Fabric public APIs"),
        Setting(checks, facts, "tenant-setting-admin-apis", SettingRoles.AdminApis, "Service principals can access read-only admin APIs"),
        checks.From(facts.Roles, "workspace-role", roles => Roles(checks, roles!, facts, options.Workspace)),
        // A policy names the service principal: without its object id none could be told from the others.
        checks.From(facts.App.Principal, "ca-workload", _ => checks.From(facts.Policies, "ca-workload", policies => Policies(checks, policies ?? [], facts))),
    ];

    private static CheckResult Setting(CheckSheet checks, AppFacts facts, string name, string[] names, string title) => checks.From(facts.Settings, name, settings =>
    {
        var fix = $"Admin portal > Tenant settings > Developer or Admin API settings > '{title}': switch it on for a group that the app is in. It can take 15 minutes.";
        string[] groups = [.. SettingRoles.Named(settings ?? [], names).Where(static setting => setting.Enabled == true).SelectMany(static setting => setting.EnabledSecurityGroups ?? []).Select(static group => group.Name ?? "")];
        return SettingReaches.Of(settings ?? [], names, facts.Groups.Value?.Select(static group => group.Id).OfType<string>().ToList()) switch
        {
            SettingReach.NotListed => checks.NotChecked(name, $"The list of tenant settings does not hold '{title}'."),
            SettingReach.Off => checks.Fail(name, $"'{title}' is off.", fix),
            SettingReach.ForAll => checks.Pass(name, $"'{title}' is on for the whole organisation."),
            SettingReach.Unknown => checks.NotChecked(name, facts.Groups.Reason ?? "Which groups the app is in could not be asked.", facts.Groups.Permission),
            SettingReach.LeftOut => checks.Fail(name, $"'{title}' leaves out a group that the app is in.", fix),
            SettingReach.ForItsGroup => checks.Pass(name, $"'{title}' is on for a group that the app is in.", groups),
            _ => checks.Fail(name, $"'{title}' is on for groups that the app is not in.", fix, groups),
        };
    });

    private static CheckResult Roles(CheckSheet checks, WorkspaceRoles roles, AppFacts facts, string? workspace)
    {
        var ids = new[] { facts.App.Principal.Value?.Id, facts.App.Principal.Value?.AppId ?? facts.App.Id }.Concat((facts.Groups.Value ?? []).Select(static group => group.Id));
        var found = roles.Of(ids);
        var wanted = workspace is null ? found : [.. found.Where(role => role.StartsWith(workspace + " (", StringComparison.OrdinalIgnoreCase))];
        if (wanted.Count > 0)
            return checks.Pass("workspace-role", $"Workspaces in which it has a role: {wanted.Count}.", [.. wanted]);
        if (!facts.Groups.IsKnown)
            return checks.NotChecked("workspace-role", "It has no role of its own; which groups it is in could not be asked.", facts.Groups.Permission);
        return checks.Fail("workspace-role", workspace is null ? "It has no role in any workspace." : $"It has no role in '{workspace}'.", "Workspace > Manage access: add the app, or a group that it is in, as Contributor or above.", [.. found]);
    }

    private static CheckResult Policies(CheckSheet checks, IReadOnlyList<ConditionalAccessPolicy> policies, AppFacts facts)
    {
        var hits = policies.Where(policy => WorkloadPolicy.Covers(policy, facts.App.Principal.Value?.Id)).ToList();
        var blocking = hits.Where(static policy => policy.State == "enabled" && policy.GrantControls?.BuiltInControls?.Contains("block") == true).Select(static policy => policy.DisplayName ?? "").ToArray();
        return blocking.Length > 0
            ? checks.Warn("ca-workload", "Conditional Access policies for workload identities can block it (AADSTS53003).", "Look at their locations and resources; let the machine's addresses be trusted, or leave the app out.", blocking)
            : checks.Pass("ca-workload", hits.Count == 0 ? "No Conditional Access policy names it." : "Policies name it, and none that is enabled blocks.", [.. hits.Select(static policy => policy.DisplayName ?? "")]);
    }
}
