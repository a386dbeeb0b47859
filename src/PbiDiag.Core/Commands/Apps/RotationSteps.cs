using PbiDiag.Commands.Credentials;
using PbiDiag.Facts.Apps;
using PbiDiag.Facts.DataSources;
using PbiDiag.Facts.Directory;
using PbiDiag.Failures;
using PbiDiag.Pipeline;
using PbiDiag.Results;
using PbiDiag.Services.Graph;
using PbiDiag.Services.Graph.Models;
using PbiDiag.Services.Http;
using PbiDiag.Services.KeyVault;
using PbiDiag.SignIn;

namespace PbiDiag.Commands.Apps;

/// <summary>What is done with a new secret once it is there. The first step that fails ends it, and the old secrets go last.</summary>
internal sealed class RotationSteps(UpdateSecretOptions options, ServiceCaller caller, RotationTargets targets, RotationLog log)
{
    public const string Prove = "prove it at the token endpoint";
    public const string ToVault = "write it to the vault";
    public const string Remove = "remove the old secrets";

    private string _where = "";
    private string? _permission;
    private SecretRotation _row = new();

    public static string To(KnownSource source) => $"store it in '{RotationTargets.NameOf(source)}'";

    public async Task<SecretRotation> RunAsync(
        SecretRotation rotation, string id, AddedPassword added, List<string> old, IPipelineOutput output, CancellationToken cancellation)
    {
        _row = rotation;
        var secret = added.SecretText!;
        try
        {
            _where = "proving the new secret";
            await ProveAsync(secret, cancellation);
            _row = _row with { Proven = true };
            log.Did(Prove, "proved it at the token endpoint");
            if (options.VaultName is { } vault)
                await ToVaultAsync(vault, added, cancellation);
            await ToSourcesAsync(secret, cancellation);
            if (options.RemoveOld)
                await RemoveAsync(id, secret, old, cancellation);
        }
        // Also what nobody thought of: the secret would be lost with it.
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            var failure = problem is FailureException known ? known.Failure : UnexpectedFailure.Of(problem);
            await output.FailAsync(log.Broken(options.AppId, _where, _permission is null ? failure : AppFailures.Naming(failure, _permission)));
        }
        return _row;
    }

    private Task ProveAsync(Secret secret, CancellationToken cancellation) => SecretProof.WaitAsync(caller, options.AppId, secret, options.Patience, cancellation);

    private async Task ToVaultAsync(string vault, AddedPassword added, CancellationToken cancellation)
    {
        (_where, _permission) = ("writing to the vault", GraphPermissions.VaultSet);
        var name = options.SecretName ?? VaultNameOf(_row);
        await new KeyVaultClient(caller).SetSecretAsync(vault, name, added.SecretText!, added.EndDateTime, cancellation, VaultIndex.Tags(added));
        _row = _row with { VaultSecret = $"{vault}/{name}" };
        log.Did(ToVault, $"wrote it to {vault}/{name}");
    }

    /// <summary>Each is tried, whatever became of the one before: a source that still has the old secret works as long as that one stays.</summary>
    private async Task ToSourcesAsync(Secret secret, CancellationToken cancellation)
    {
        var credential = new NewCredential(CredentialKind.ServicePrincipal) { AppId = options.AppId, Secret = secret, TenantId = caller.Services.Tenant };
        var results = new List<string>();
        var problems = new List<Failure>();
        (_where, _permission) = ("storing it in connections", null);
        foreach (var source in targets.All)
        {
            var stored = await targets.StoreAsync(source, credential, cancellation);
            results.Add($"{RotationTargets.NameOf(source)}: {(stored.IsWritten ? stored.Status.ToString() : "not stored")}");
            if (stored.IsWritten)
                log.Did(To(source), $"stored it in '{RotationTargets.NameOf(source)}' (test: {stored.Status})");
            if (stored.Failure is { } refused)
                problems.Add(refused);
            // What could not be tested may still work by the old secret alone.
            else if (options.RemoveOld && stored.Status != CredentialStatus.Valid)
                problems.Add(AppFailures.NotProvenAt(RotationTargets.NameOf(source), stored));
        }
        _row = _row with { Connections = TextList.Of(results) };
        if (problems.Count > 0)
            throw new FailureException(problems[0] with { Message = string.Join(" ", problems.Select(static problem => problem.Message)) });
    }

    private async Task RemoveAsync(string id, Secret secret, List<string> old, CancellationToken cancellation)
    {
        _where = "removing the old secrets";
        // Once more, right before there is no way back.
        await ProveAsync(secret, cancellation);
        _permission = GraphPermissions.ApplicationsWrite;
        foreach (var key in old)
        {
            await new GraphClient(caller).Applications.RemovePasswordAsync(id, key, cancellation);
            _row = _row with { RemovedKeyIds = TextList.Of([.. _row.RemovedKeyIds, key]) };
            log.Did("", $"removed {key}");
        }
        log.Did(Remove, $"removed every old secret ({old.Count})");
    }

    /// <summary>A vault takes letters, digits and hyphens.</summary>
    private static string VaultNameOf(SecretRotation rotation) => new([.. (rotation.App ?? rotation.AppId ?? "").Select(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') ? c : '-')]);
}
