using PbiDiag.Facts;
using PbiDiag.Facts.Directory;
using PbiDiag.Pipeline;
using PbiDiag.Results;
using PbiDiag.Services.Graph;
using PbiDiag.Services.Graph.Models;
using PbiDiag.Services.Http;
using PbiDiag.Services.KeyVault;

namespace PbiDiag.Commands.Apps;

/// <summary>What stands beside the credentials themselves: their use, their vault. Read once, and only where it is asked for.</summary>
internal sealed class RowExtras
{
    private readonly SecretExpiryOptions _options;
    private PowerBiUse? _use;
    private VaultSecrets? _vault;
    private Dictionary<string, DateTimeOffset>? _lastUsed;

    private RowExtras(SecretExpiryOptions options) => _options = options;

    public static async Task<RowExtras> ReadAsync(SecretExpiryOptions options, ServiceCaller caller, IPipelineOutput output, CancellationToken cancellation)
    {
        var extras = new RowExtras(options);
        if (options.UsedByPowerBi)
            extras._use = await PowerBiUse.ReadAsync(caller, output, cancellation);
        if (options.VaultName is { } vault)
            extras._vault = await extras.ReadVaultAsync(vault, caller, output, cancellation);
        if (options.LastUsed)
            extras._lastUsed = await ReadLastUsedAsync(caller, output, cancellation);
        return extras;
    }

    /// <summary>Whether the app's credentials are asked for, by what it is used for.</summary>
    public bool Admits(AppHolder holder, out TextList usedBy)
    {
        usedBy = _use?.Of(holder) ?? TextList.Empty;
        return !_options.UsedByPowerBi || usedBy.Count > 0;
    }

    public AppCredential Complete(AppCredential row, TextList usedBy)
    {
        if (usedBy.Count > 0)
            row = row with { UsedBy = usedBy };
        if (_lastUsed is not null && row.KeyId is { } key && _lastUsed.TryGetValue(key, out var time))
            row = row with { LastUsed = time };
        return _vault?.Compare(row) ?? row;
    }

    private async Task<VaultSecrets?> ReadVaultAsync(string vault, ServiceCaller caller, IPipelineOutput output, CancellationToken cancellation)
    {
        var secrets = await Ask.ForAllAsync(() => new KeyVaultClient(caller).ListSecretsAsync(vault, cancellation), GraphPermissions.VaultList);
        if (secrets.Value is { } found)
            return new VaultSecrets(found);
        await output.WarnAsync(secrets.IsKnown ? $"There is no vault '{_options.VaultName}'." : AppFailures.NeedsPermission($"The vault '{_options.VaultName}'", secrets.Permission, secrets.Reason));
        return null;
    }

    private static async Task<Dictionary<string, DateTimeOffset>> ReadLastUsedAsync(ServiceCaller caller, IPipelineOutput output, CancellationToken cancellation)
    {
        var activity = await Ask.ForAllAsync<CredentialActivity>(() => new GraphClient(caller).Logs.ListCredentialActivityAsync(null, cancellation), GraphPermissions.Reports);
        if (!activity.IsKnown)
            await output.WarnAsync(AppFailures.NeedsPermission("When credentials were last used", activity.Permission, activity.Reason));
        var last = new Dictionary<string, DateTimeOffset>(StringComparer.OrdinalIgnoreCase);
        foreach (var use in activity.Value ?? [])
            if (use is { KeyId: { } key, SignInActivity.LastSignInDateTime: { } time } && (!last.TryGetValue(key, out var known) || known < time))
                last[key] = time;
        return last;
    }
}
