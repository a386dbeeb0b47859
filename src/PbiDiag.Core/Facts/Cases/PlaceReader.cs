using PbiDiag.Facts.Directory;
using PbiDiag.Facts.Refreshes;
using PbiDiag.Recognition;
using PbiDiag.Services.Entra.Models;
using PbiDiag.Services.Http;
using PbiDiag.Services.KeyVault;
using PbiDiag.Services.KeyVault.Models;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Facts.Cases;

/// <summary>What stands around the failing thing: the tenant of the text, other models, a vault, the way to a host.</summary>
internal sealed class PlaceReader(
    ServiceCaller caller, TenantDetails details, DirectoryFacts directory, CaseFacts known, CaseOptions options, CancellationToken cancellation)
{
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
            : FactOf.Answer<IReadOnlyList<PeerRun>>([.. listed.Value!.Where(model => model.LastRefresh is not null).Select(PeerOf)]);
    }

    public async Task<Fact<IReadOnlyList<VaultSecretItem>>> VaultAsync() => options.VaultName is { } vault
        ? await Ask.ForAllAsync(() => new KeyVaultClient(caller).ListSecretsAsync(vault, cancellation), GraphPermissions.VaultList)
        : FactOf.Unknown<IReadOnlyList<VaultSecretItem>>("No vault was named: -VaultName says which one to compare with.", null);

    public Task<Fact<HostReach>> ReachAsync() =>
        Task.FromResult(FactOf.Unknown<HostReach>("Hosts are tried from this machine only with -Network.", null));

    public Task<Fact<TimeSpan>> ClockAsync() => directory.ClockAsync(cancellation);

    private string? Home => caller.Tenant.Length > 0 ? caller.Tenant : null;

    private static PeerRun PeerOf(Refreshable model)
    {
        var run = model.LastRefresh!;
        var error = RefreshState.ErrorOf(run) is { } text ? Recogniser.Recognise(text) : null;
        return new PeerRun(
            new CaseItem(model.Group?.Id, model.Group?.Name, model.Id ?? "", model.Name), model.Capacity?.Id, RefreshState.Of(run),
            run.EndTime ?? run.StartTime, error?.RootCauseCode ?? error?.Code, error?.DataSource ?? error?.Server);
    }
}
