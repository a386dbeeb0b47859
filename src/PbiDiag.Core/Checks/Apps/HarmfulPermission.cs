using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Apps;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Apps;

internal sealed class HarmfulPermission : Check
{
    private const string Source = Seen.Graph + "oauth2PermissionGrants and appRoleAssignments";

    public override string Id => "app-harmful-permission";

    public override string Question => "Does the app hold admin-consented Power BI permissions, which make read-only admin calls fail?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.App, FactKind.AppConsent];

    public override CaseSubject Subject => CaseSubject.App;

    internal override IReadOnlyList<Trouble> Finds => [AppTrouble.HarmfulPermission];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.AppConsent is not { IsKnown: true, Value: { } consent })
            return Seen.NotRead(facts.AppConsent);
        var name = facts.App.Value?.Name ?? facts.AppId?.What;
        var granted = AppPermissions.Granted(consent).ToList();
        if (granted.Count == 0)
            return consent.PowerBi is null
                ? CheckAnswer.Unknown("The Power BI service was not found in the directory, so its permissions could not be told.")
                : CheckAnswer.Against(Seen.In(Source, $"{name} holds no Power BI permission with an administrator's consent.")) with { Subject = name };
        var seen = Seen.In(Source, $"{name} holds Power BI permissions with an administrator's consent: {string.Join(", ", granted.Select(static one => one.Name))}. The read-only admin APIs refuse an app that has any.", granted[0].Name);
        var isAdminCall = facts.Error?.Text?.IndexOf("/admin/", StringComparison.OrdinalIgnoreCase) >= 0;
        // Delegated permissions serve people who sign in to the app; an application permission serves nobody and only does harm.
        return (isAdminCall ? CheckAnswer.Proves(AppTrouble.HarmfulPermission, seen)
            : facts.Errors.Count == 0 && !granted.Exists(static one => one.IsApplication) ? CheckAnswer.Silent("They do harm only if the app calls the admin APIs by itself.", seen)
            : CheckAnswer.Fits(AppTrouble.HarmfulPermission, facts.Errors.Count == 0 ? "Whether the app calls the admin APIs, nothing tells." : "The text does not say whether it was an admin call that was refused.", seen)) with { Subject = name };
    }
}
