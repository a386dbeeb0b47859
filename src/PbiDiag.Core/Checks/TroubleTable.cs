using System.Reflection;
using PbiDiag.Checks.Troubles;
using PbiDiag.Knowledge;
using PbiDiag.Results;

namespace PbiDiag.Checks;

/// <summary>All troubles by their ids, and what the words of an entry state by themselves.</summary>
internal static class TroubleTable
{
    private static readonly Lazy<IReadOnlyDictionary<string, Trouble>> Known = new(static () =>
        new[] { typeof(AppTrouble), typeof(DirectoryTrouble), typeof(AccountTrouble), typeof(RefreshTrouble), typeof(SourceTrouble), typeof(GatewayTrouble) }
            .SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(static field => (Trouble)field.GetValue(null)!)
            .ToDictionary(static trouble => trouble.Id, StringComparer.Ordinal));

    public static IReadOnlyCollection<Trouble> All => [.. Known.Value.Values];

    public static Trouble? Find(string id) => Known.Value.TryGetValue(id, out var trouble) ? trouble : null;

    /// <summary>What the code or the words of an entry state; null where they only wrap, or leave open what is wrong.</summary>
    public static Trouble? StatedBy(Entry entry) =>
        entry.Envelope ? null : entry.States.Length > 0 ? Find(entry.States) : OfCategory(entry.Category);

    private static Trouble? OfCategory(Category category) => category switch
    {
        Category.ConditionalAccess => DirectoryTrouble.PolicyBlocks,
        Category.Mfa => AccountTrouble.MfaRequired,
        Category.Device => AccountTrouble.DeviceUnfit,
        Category.Licence => AccountTrouble.LicenceMissing,
        Category.ConsentPermission => AppTrouble.ConsentMissing,
        Category.AppAssignment => AppTrouble.NotAssigned,
        Category.RedirectUri => AppTrouble.RedirectDiffers,
        Category.RequestShape => AppTrouble.RequestMalformed,
        Category.FederatedCredential => AppTrouble.FederationDiffers,
        Category.Certificate => AppTrouble.CertificateInvalid,
        Category.Federation => DirectoryTrouble.FederationBroken,
        Category.TenantSetting => DirectoryTrouble.SettingOff,
        Category.WorkspacePermission => RefreshTrouble.RoleMissing,
        Category.GatewayOffline => GatewayTrouble.GatewayOffline,
        Category.GatewayVersion => GatewayTrouble.GatewayOutdated,
        Category.GatewayConfiguration => GatewayTrouble.GatewaySetup,
        Category.SourceCredential => SourceTrouble.LoginRefused,
        Category.SourcePermission => SourceTrouble.PermissionMissing,
        Category.SourceUnreachable or Category.Network => SourceTrouble.SourceUnreachable,
        Category.SourceSchema => SourceTrouble.SchemaChanged,
        Category.SourceData => SourceTrouble.DataUnfit,
        Category.Query or Category.Privacy => SourceTrouble.QueryFails,
        Category.Tls => SourceTrouble.TlsBroken,
        Category.Driver => SourceTrouble.DriverMissing,
        Category.Throttling => SourceTrouble.SourceThrottles,
        Category.Timeout => RefreshTrouble.TimeLimit,
        _ => null,
    };
}
