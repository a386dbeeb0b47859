using PbiDiag.Services.Fabric;
using PbiDiag.Services.Fabric.Models;
using PbiDiag.Services.Http;

namespace PbiDiag.Facts.Directory;

/// <summary>The tenant settings that let service principals use the APIs. https://learn.microsoft.com/fabric/admin/service-admin-portal-developer</summary>
internal static class SettingRoles
{
    /// <summary>To call the public APIs: the name since the setting was split in two, and the one before. The other half, ServicePrincipalAccessGlobalAPIs, is for making workspaces.</summary>
    public static readonly string[] PublicApis = ["ServicePrincipalAccessPermissionAPIs", "ServicePrincipalAccess"];

    public static readonly string[] AdminApis = ["AllowServicePrincipalsUseReadAdminAPIs"];

    public static Task<Fact<IReadOnlyList<TenantSetting>>> ReadAsync(ServiceCaller caller, CancellationToken cancellation) =>
        Ask.ForAllAsync(() => new FabricClient(caller).ListTenantSettingsAsync(cancellation), GraphPermissions.PowerBiAdmin);

    public static IEnumerable<TenantSetting> Named(IEnumerable<TenantSetting> settings, string[] names) =>
        settings.Where(setting => names.Contains(setting.SettingName, StringComparer.OrdinalIgnoreCase));
}
