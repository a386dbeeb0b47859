using PbiDiag.Facts.Apps;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.Directory;
using PbiDiag.Results;

namespace PbiDiag.Commands.Apps;

/// <summary>What the app asks for, what was consented to, and what of it does harm.</summary>
internal static class PermissionChecks
{
    public static IEnumerable<CheckResult> All(CheckSheet checks, AppFacts facts) => [Consent(checks, facts), AdminApi(checks, facts)];

    private static CheckResult Consent(CheckSheet checks, AppFacts facts)
    {
        const string Name = "app-consent";
        if (FirstUnknown(checks, Name, facts) is { } unknown)
            return unknown;
        if (facts.App.Registration.Value is not { } app)
            return checks.NotChecked(Name, "The app is registered in another tenant, where what it asks for can be read.");
        var power = (app.RequiredResourceAccess ?? []).FirstOrDefault(static asked => string.Equals(asked.ResourceAppId, PowerBiService.AppId, StringComparison.OrdinalIgnoreCase));
        var granted = AppPermissions.Granted(Consented(facts)).ToList();
        var missing = (power?.ResourceAccess ?? []).Select(access => AppPermissions.NameOf(Consented(facts), access.Id)).OfType<string>().Except(granted.Select(static one => one.Name), StringComparer.OrdinalIgnoreCase).ToList();
        return missing.Count > 0
            ? checks.Warn(Name, "It asks for Power BI permissions that no administrator consented to.", "A service principal needs none of them. For users: API permissions > Grant admin consent.", [.. missing])
            : checks.Pass(Name, "Nothing that it asks for of Power BI waits for consent.", [.. granted.Select(static one => one.Name)]);
    }

    /// <summary>https://learn.microsoft.com/fabric/admin/metadata-scanning-enable-read-only-apis: an app with such a permission is refused.</summary>
    private static CheckResult AdminApi(CheckSheet checks, AppFacts facts)
    {
        const string Name = "app-harmful-permission";
        if (FirstUnknown(checks, Name, facts) is { } unknown)
            return unknown;
        var granted = AppPermissions.Granted(Consented(facts)).ToList();
        return granted.Count == 0
            ? checks.Pass(Name, "It has no admin-consented Power BI permission, as the admin APIs demand of a service principal.")
            : checks.Fail(
                Name,
                "It has admin-consented Power BI permissions: with them the admin APIs refuse a service principal (PowerBINotAuthorizedException).",
                "App registrations > the app > API permissions: remove all of Power BI Service, and revoke the consent under Enterprise applications > Permissions. The tenant setting's group gives the access.",
                [.. granted.Select(static one => $"{one.Name} ({(one.IsApplication ? "application" : "delegated")})")]);
    }

    private static CheckResult? FirstUnknown(CheckSheet checks, string name, AppFacts facts) =>
        !facts.App.Principal.IsKnown ? checks.NotChecked(name, facts.App.Principal.Reason ?? "", facts.App.Principal.Permission)
        : !facts.AppRoles.IsKnown ? checks.NotChecked(name, facts.AppRoles.Reason ?? "", facts.AppRoles.Permission)
        : !facts.Grants.IsKnown ? checks.NotChecked(name, facts.Grants.Reason ?? "", facts.Grants.Permission)
        : !facts.PowerBi.IsKnown ? checks.NotChecked(name, facts.PowerBi.Reason ?? "", facts.PowerBi.Permission)
        : null;

    private static AppConsent Consented(AppFacts facts) => new(facts.AppRoles.Value ?? [], facts.Grants.Value ?? [], facts.PowerBi.Value);
}
