using System.Globalization;
using System.Security;
using PbiDiag.Facts.Apps;
using PbiDiag.Failures;
using PbiDiag.Pipeline;
using PbiDiag.Results;
using PbiDiag.Services.Entra;
using PbiDiag.Services.Graph;
using PbiDiag.Services.Graph.Models;
using PbiDiag.Services.Http;
using PbiDiag.Services.KeyVault;
using PbiDiag.SignIn;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Commands.Apps;

/// <summary>
/// Gives an app a new secret: add, wait until the token endpoint takes it, write it where it is wanted, and only then, if asked, remove
/// the old ones. Every step before the last leaves what worked as it was.
/// </summary>
public sealed class UpdateSecretCommand(UpdateSecretOptions options)
{
    private const string Proof = "prove it at the token endpoint";
    private const string Store = "write it to the vault";
    private const string Remove = "remove the old secrets";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly RotationLog _log = new();

    public async Task RunAsync(IPipelineOutput output, CancellationToken cancellation)
    {
        var caller = options.Connection.Open(output);
        var found = await AppFinder.FindAsync(caller, options.AppId, cancellation);
        if (found.Registration.Value is not { Id: { } id } app)
        {
            await output.FailAsync(FoundFailures.Of(found) ?? AppFailures.NotFound(options.AppId));
            return;
        }
        var old = (app.PasswordCredentials ?? []).Select(static key => key.KeyId).OfType<string>().ToList();
        var vault = options.VaultName is null ? "" : $", write it to the vault '{options.VaultName}'";
        var removal = options.RemoveOld ? $", then remove {old.Count} old secrets" : "";
        if (!await output.ConfirmAsync(new ConfirmRequest($"{app.DisplayName} ({app.AppId})", $"Add a client secret{vault}{removal}")))
            return;

        _log.Plan(Proof);
        if (options.VaultName is not null)
            _log.Plan(Store);
        if (options.RemoveOld)
            _log.Plan(Remove);
        var rotation = new SecretRotation { App = app.DisplayName, AppId = app.AppId };
        AddedPassword added;
        try
        {
            added = await AddAsync(caller, id, cancellation);
        }
        catch (FailureException problem)
        {
            await output.FailAsync(_log.Broken(options.AppId, "adding the secret", problem.Failure));
            return;
        }
        _log.Did("", $"added the secret '{added.DisplayName}' ({added.KeyId})");
        rotation = rotation with { KeyId = added.KeyId, Name = added.DisplayName, End = added.EndDateTime, Secret = Secure(added.SecretText!) };
        // From here on the secret exists: whatever happens, it is handed out.
        rotation = await FinishAsync(caller, rotation, id, added, old, output, cancellation);
        await output.EmitAsync(rotation with { Done = TextList.Of(_log.Done), NotDone = TextList.Of(_log.NotDone) });
    }

    private async Task<SecretRotation> FinishAsync(
        ServiceCaller caller, SecretRotation rotation, string id, AddedPassword added, List<string> old, IPipelineOutput output, CancellationToken cancellation)
    {
        var where = "proving the new secret";
        try
        {
            await ProveAsync(caller, added.SecretText!, cancellation);
            rotation = rotation with { Proven = true };
            _log.Did(Proof, "proved it at the token endpoint");
            where = "writing to the vault";
            if (options.VaultName is { } vault)
            {
                var name = options.SecretName ?? VaultNameOf(rotation);
                await new KeyVaultClient(caller).SetSecretAsync(vault, name, added.SecretText!, added.EndDateTime, cancellation);
                rotation = rotation with { VaultSecret = $"{vault}/{name}" };
                _log.Did(Store, $"wrote it to {vault}/{name}");
            }
            where = "removing the old secrets";
            if (options.RemoveOld)
                rotation = await RemoveAsync(caller, rotation, id, added.SecretText!, old, cancellation);
        }
        catch (FailureException problem)
        {
            await output.FailAsync(_log.Broken(options.AppId, where, problem.Failure));
        }
        return rotation;
    }

    private Task<AddedPassword> AddAsync(ServiceCaller caller, string id, CancellationToken cancellation)
    {
        var now = caller.Services.Clock.UtcNow;
        var name = options.Name ?? "PbiDiag " + now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new GraphClient(caller).Applications.AddPasswordAsync(id, new NewPassword { DisplayName = name, EndDateTime = now + options.ValidFor }, cancellation);
    }

    /// <summary>A new secret works after seconds or minutes: until then the endpoint calls it wrong.</summary>
    private async Task ProveAsync(ServiceCaller caller, Secret secret, CancellationToken cancellation)
    {
        var clock = caller.Services.Clock;
        var end = clock.UtcNow + options.Patience;
        while (true)
        {
            var attempt = await new EntraClient(caller).TrySecretAsync(caller.Services.Tenant, options.AppId, secret, caller.Cloud.Endpoint(Service.PowerBi).Scope, cancellation);
            if (attempt.Grant is not null)
                return;
            var isNotYet = attempt.Error?.Codes.Contains(7000215) == true;
            if (!isNotYet || clock.UtcNow + Pause > end)
                throw new FailureException(attempt.Failure!);
            await clock.DelayAsync(Pause, cancellation);
        }
    }

    private async Task<SecretRotation> RemoveAsync(ServiceCaller caller, SecretRotation rotation, string id, Secret secret, List<string> old, CancellationToken cancellation)
    {
        // Once more, right before there is no way back.
        await ProveAsync(caller, secret, cancellation);
        var removed = new List<string>();
        foreach (var key in old)
        {
            await new GraphClient(caller).Applications.RemovePasswordAsync(id, key, cancellation);
            removed.Add(key);
            _log.Did("", $"removed {key}");
        }
        _log.Did(Remove, $"removed all {removed.Count} old secrets");
        return rotation with { RemovedKeyIds = TextList.Of(removed) };
    }

    /// <summary>A vault takes letters, digits and hyphens.</summary>
    private static string VaultNameOf(SecretRotation rotation) => new([.. (rotation.App ?? rotation.AppId ?? "").Select(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') ? c : '-')]);

    private static SecureString Secure(Secret secret)
    {
        var secure = new SecureString();
        foreach (var character in secret.Characters)
            secure.AppendChar(character);
        secure.MakeReadOnly();
        return secure;
    }
}
