using PbiDiag.Facts.Cases;
using PbiDiag.Facts.Directory;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Facts.Apps;

/// <summary>What an app asks for and what it was granted, by the permissions' names. Pure.</summary>
internal static class AppPermissions
{
    /// <summary>Power BI permissions with an administrator's consent: application ones first.</summary>
    public static IEnumerable<(string Name, bool IsApplication)> Granted(AppConsent consent)
    {
        if (consent.PowerBi?.Id is not { } service)
            yield break;
        foreach (var role in consent.Roles.Where(role => role.ResourceId == service))
            yield return (NameOf(consent, role.AppRoleId) ?? role.AppRoleId ?? "", true);
        foreach (var grant in consent.Grants.Where(grant => grant.ResourceId == service && grant.ConsentType == "AllPrincipals"))
            foreach (var scope in Scopes(grant))
                yield return (scope, false);
    }

    /// <summary>What the registration asks for and nobody consented to: application permissions of any service, delegated ones of Power BI.</summary>
    public static IReadOnlyList<string> Missing(Application app, AppConsent consent)
    {
        var roles = new HashSet<string>(consent.Roles.Select(static role => role.AppRoleId).OfType<string>(), StringComparer.OrdinalIgnoreCase);
        var scopes = new HashSet<string>(consent.Grants.SelectMany(Scopes), StringComparer.OrdinalIgnoreCase);
        var missing = new List<string>();
        foreach (var resource in app.RequiredResourceAccess ?? [])
            foreach (var access in resource.ResourceAccess ?? [])
                if (access.Type == "Role" ? access.Id is { } id && !roles.Contains(id) : IsPowerBi(resource) && NameOf(consent, access.Id) is { } name && !scopes.Contains(name))
                    missing.Add(NameOf(consent, access.Id) ?? access.Id ?? "");
        return missing;
    }

    private static bool IsPowerBi(RequiredResource resource) => string.Equals(resource.ResourceAppId, PowerBiService.AppId, StringComparison.OrdinalIgnoreCase);

    private static string[] Scopes(PermissionGrant grant) => (grant.Scope ?? "").Split([' '], StringSplitOptions.RemoveEmptyEntries);

    public static string? NameOf(AppConsent consent, string? id) =>
        consent.PowerBi?.AppRoles?.FirstOrDefault(role => role.Id == id)?.Value ?? consent.PowerBi?.Oauth2PermissionScopes?.FirstOrDefault(scope => scope.Id == id)?.Value;
}
