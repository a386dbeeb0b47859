using PbiDiag.Facts;
using PbiDiag.Facts.DataSources;
using PbiDiag.Failures;
using PbiDiag.Results;
using PbiDiag.Services.Fabric.Models;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Commands.Credentials;

/// <summary>Stores a credential by the interface that this caller may use for that source.</summary>
internal sealed class CredentialWriter(TenantFacts facts, SourceMap map)
{
    public async Task WriteAsync(KnownSource source, NewCredential credential, CancellationToken cancellation)
    {
        var connection = map.Connection(source.Id);
        if (map.Gateway(source.GatewayId) is { PublicKey: { } key })
            await ByGatewayAsync(source, credential, key, cancellation);
        else if (connection?.ConnectivityType is { } type && source.Connectivity is SourceConnectivity.Cloud or SourceConnectivity.VirtualNetworkGateway
            && CredentialBodies.ForCloudConnection(credential, source, type) is { } body)
            await facts.Fabric.UpdateConnectionAsync(source.Id!, body, cancellation);
        else if (connection?.ConnectivityType is { } gatewayType && source.Connectivity is SourceConnectivity.OnPremisesGateway or SourceConnectivity.PersonalGateway)
            await ByConnectionAsync(source, credential, gatewayType, cancellation);
        else if (source.Connectivity == SourceConnectivity.Cloud && source.GatewayId is not null)
            await ByGatewayAsync(source, credential, null, cancellation);
        else
            throw new FailureException(NotWritable(source));
    }

    private Task ByGatewayAsync(KnownSource source, NewCredential credential, GatewayPublicKey? key, CancellationToken cancellation) =>
        facts.PowerBi.Gateways.UpdateCredentialAsync(
            source.GatewayId!, source.Id!, CredentialBodies.ForPowerBi(credential, source, key) ?? throw new FailureException(Unsupported(source, credential)), cancellation);

    private async Task ByConnectionAsync(KnownSource source, NewCredential credential, string connectivityType, CancellationToken cancellation)
    {
        var gateway = ((await facts.FabricGatewaysAsync(cancellation)).Value ?? [])
            .FirstOrDefault(gateway => string.Equals(gateway.Id, source.GatewayId, StringComparison.OrdinalIgnoreCase));
        if (gateway is not { Id: { } id, PublicKey: { } key })
            throw new FailureException(NotWritable(source));
        // Any member may run the refresh, and each decrypts with a key of its own.
        var members = source.Connectivity == SourceConnectivity.OnPremisesGateway
            ? (await Ask.TryAsync(() => facts.Fabric.ListGatewayMembersAsync(id, cancellation).ToListAsync(cancellation))).Value ?? []
            : [];
        var keys = members.Select(member => (member.Id, member.PublicKey)).Prepend((Id: (string?)id, PublicKey: (FabricPublicKey?)key))
            .Where(pair => pair is { Id: not null, PublicKey: not null }).GroupBy(pair => pair.Id, StringComparer.OrdinalIgnoreCase).Select(pairs => pairs.First())
            .Select(pair => (pair.Id!, new GatewayPublicKey { Exponent = pair.PublicKey!.Exponent, Modulus = pair.PublicKey.Modulus })).ToList();
        var body = CredentialBodies.ForGatewayConnection(credential, source, connectivityType, keys) ?? throw new FailureException(Unsupported(source, credential));
        await facts.Fabric.UpdateConnectionAsync(source.Id!, body, cancellation);
    }

    private static Failure NotWritable(KnownSource source) => new(
        FailureIds.DataSourceNotWritable, FailureCategory.PermissionDenied, $"This identity may not store a credential for '{source.Name ?? source.Path}'.",
        source.Name ?? source.Path, VerdictReader.MissingFor(source.Connectivity) + " is needed.");

    private static Failure Unsupported(KnownSource source, NewCredential credential) => new(
        FailureIds.CredentialKindUnsupported, FailureCategory.InvalidArgument,
        $"A credential of the kind {credential.Kind}{(credential.Reference is null ? "" : " from a Key Vault")} cannot be stored for '{source.Name ?? source.Path}' ({source.Connectivity}).",
        source.Name ?? source.Path, "Key Vault references and workspace identities work with cloud connections and virtual network gateways.");
}
