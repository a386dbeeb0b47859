using PbiDiag.Facts.Directory;
using PbiDiag.Results;
using PbiDiag.Services.Entra.Models;
using PbiDiag.Services.Http;
using PbiDiag.Services.KeyVault;
using PbiDiag.Services.KeyVault.Models;

namespace PbiDiag.Facts.Cases;

/// <summary>What stands around the failing thing: the tenant of the text, other models, a vault, the way to a host.</summary>
internal sealed class PlaceReader(
    ServiceCaller caller, TenantFacts tenant, TenantDetails details, DirectoryFacts directory, CaseFacts known, CaseOptions options, CancellationToken cancellation)
{
    private const int MostRead = 2;
    private const int MostCompanions = 20;

    public async Task<Fact<OpenIdConfiguration>> OpenIdAsync() => (known.TenantId ?? Home) is { } id
        ? await directory.TenantAsync(id, cancellation)
        : FactOf.Unknown<OpenIdConfiguration>("The text names no tenant.", null);

    public async Task<Fact<IReadOnlyList<string>>> SigningKeysAsync()
    {
        if (known.Token?.KeyId is null)
            return FactOf.Unknown<IReadOnlyList<string>>("The text holds no token.", null);
        return Home is { } tenant
            ? await directory.SigningKeysAsync(tenant, cancellation)
            : FactOf.Unknown<IReadOnlyList<string>>("Which tenant is signed in to is not known.", null);
    }

    public async Task<Fact<IReadOnlyList<PeerRun>>> PeersAsync()
    {
        var listed = await details.RefreshablesAsync(cancellation);
        return listed.Failure is { } failure
            ? FactOf.Failed<IReadOnlyList<PeerRun>>(failure, GraphPermissions.PowerBiAdmin)
            : FactOf.Answer(await WithSourcesAsync([.. listed.Value!.Where(model => model.LastRefresh is not null).Select(PeerRuns.Of)], MostRead));
    }

    /// <summary>What each reads is asked for its own sake too, so that it costs nothing here.</summary>
    public Task<IReadOnlyList<PeerRun>> CompanionsAsync() => WithSourcesAsync(options.Companions, MostCompanions);

    public async Task<Fact<IReadOnlyList<VaultSecretItem>>> VaultAsync() => options.VaultName is { } vault
        ? await Ask.ForAllAsync(() => new KeyVaultClient(caller).ListSecretsAsync(vault, cancellation), GraphPermissions.VaultList)
        : FactOf.Unknown<IReadOnlyList<VaultSecretItem>>("No vault was named: -VaultName says which one to compare with.", null);

    public async Task<Fact<HostReach>> ReachAsync() => known.Source switch
    {
        _ when !options.Network => FactOf.Unknown<HostReach>("Hosts are tried from this machine only with -Network.", null),
        null => FactOf.Unknown<HostReach>("Which source it is about is not known.", null),
        { What.Connectivity: not SourceConnectivity.Cloud } => FactOf.Unknown<HostReach>("Its gateway goes to the source from another place than this machine.", null),
        { What: { } source } when SourceAddress.Of(source) is { } address => FactOf.Answer(await options.Probe.TryAsync(address, cancellation)),
        _ => FactOf.Unknown<HostReach>("The source names no host that could be tried.", null),
    };

    public Task<Fact<TimeSpan>> ClockAsync() => directory.ClockAsync(cancellation);

    private string? Home => caller.Tenant.Length > 0 ? caller.Tenant : null;

    // Which source another model reads is known only by asking for each: for a few that fail alike that is worth it.
    private async Task<IReadOnlyList<PeerRun>> WithSourcesAsync(IReadOnlyList<PeerRun> peers, int most)
    {
        var code = PeerRuns.CodeOf(known.Error);
        var alike = peers.Where(peer => peer.HasFailed && code is not null && peer.Code == code && peer.SourceKeys.Count == 0 && peer.Item.Id != known.Item?.Id).Take(most).ToList();
        var read = await Task.WhenAll(alike.Select(async peer => peer with { SourceKeys = await KeysAsync(peer.Item) }));
        return [.. peers.Select(peer => alike.IndexOf(peer) is >= 0 and var at ? read[at] : peer)];
    }

    private async Task<IReadOnlyList<string>> KeysAsync(CaseItem item) =>
        item.Kind == RefreshItemKind.DataflowGen2 ? []
        : [.. ((await tenant.SourcesAsync(item.WorkspaceId, item.Id, !item.IsModel, cancellation)).Value ?? []).Select(PeerRuns.KeyOf)];
}
