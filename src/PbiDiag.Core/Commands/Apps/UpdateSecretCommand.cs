using System.Globalization;
using System.Security;
using PbiDiag.Facts;
using PbiDiag.Facts.Apps;
using PbiDiag.Facts.Directory;
using PbiDiag.Failures;
using PbiDiag.Pipeline;
using PbiDiag.Results;
using PbiDiag.Services.Graph;
using PbiDiag.Services.Graph.Models;
using PbiDiag.Services.Http;
using PbiDiag.SignIn;

namespace PbiDiag.Commands.Apps;

/// <summary>
/// Gives an app a new secret: add, wait until the token endpoint takes it, write it where it is wanted, and only then, if asked, remove
/// the old ones. Every step before the last leaves what worked as it was.
/// </summary>
public sealed class UpdateSecretCommand(UpdateSecretOptions options)
{
    private readonly RotationLog _log = new();

    public async Task RunAsync(IPipelineOutput output, CancellationToken cancellation)
    {
        var caller = options.Connection.Open(output);
        var found = await AppFinder.FindAsync(caller, options.AppId, cancellation);
        if (found.Registration.Value is not { Id: not null } app)
        {
            await output.FailAsync(FoundFailures.Of(found) ?? AppFailures.RegisteredElsewhere(found));
            return;
        }
        using var targets = await RotationTargets.FindAsync(caller, options.Connections, output, cancellation);
        if (targets is null)
            return;
        var old = (app.PasswordCredentials ?? []).Select(static key => key.KeyId).OfType<string>().ToList();
        if (!await output.ConfirmAsync(new ConfirmRequest($"{app.DisplayName} ({app.AppId})", Describe(targets, old.Count))))
            return;

        _log.Plan(RotationSteps.Prove);
        if (options.VaultName is not null)
            _log.Plan(RotationSteps.ToVault);
        foreach (var source in targets.All)
            _log.Plan(RotationSteps.To(source));
        if (options.RemoveOld)
            _log.Plan(RotationSteps.Remove);
        AddedPassword added;
        try
        {
            added = await AddAsync(caller, app.Id, cancellation);
        }
        catch (FailureException problem)
        {
            await output.FailAsync(_log.Broken(options.AppId, "adding the secret", await WithOrphansAsync(AppFailures.Naming(problem.Failure, GraphPermissions.ApplicationsWrite), caller, app.Id, old, cancellation)));
            return;
        }
        _log.Did("", $"added the secret '{added.DisplayName}' ({added.KeyId})");
        var rotation = new SecretRotation
        {
            App = app.DisplayName, AppId = app.AppId, KeyId = added.KeyId, Name = added.DisplayName, End = added.EndDateTime, Secret = Secure(added.SecretText!),
        };
        // From here on the secret exists: whatever happens, it is handed out.
        rotation = await new RotationSteps(options, caller, targets, _log).RunAsync(rotation, app.Id, added, old, output, cancellation);
        await output.EmitAsync(rotation with { Done = TextList.Of(_log.Done), NotDone = TextList.Of(_log.NotDone) });
    }

    private async Task<AddedPassword> AddAsync(ServiceCaller caller, string id, CancellationToken cancellation)
    {
        var now = caller.Services.Clock.UtcNow;
        var name = options.Name ?? "PbiDiag " + now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var added = await new GraphClient(caller).Applications.AddPasswordAsync(id, new NewPassword { DisplayName = name, EndDateTime = now + options.ValidFor }, cancellation);
        return added.SecretText is { IsEmpty: false } ? added : throw new FailureException(AppFailures.WithoutText(options.AppId, added));
    }

    /// <summary>When the answer is lost, the secret may have been made all the same, and nobody will ever know its text.</summary>
    private static async Task<Failure> WithOrphansAsync(Failure failure, ServiceCaller caller, string id, List<string> old, CancellationToken cancellation)
    {
        var now = await Ask.ForAsync(() => new GraphClient(caller).Applications.GetByObjectIdAsync(id, cancellation), GraphPermissions.Applications);
        var made = (now.Value?.PasswordCredentials ?? []).Where(key => key.KeyId is { } keyId && !old.Contains(keyId)).ToList();
        return made.Count == 0 ? failure : failure with { Message = $"{failure.Message} A secret was made all the same and its text is lost: '{made[0].DisplayName}' ({made[0].KeyId})." };
    }

    private string Describe(RotationTargets targets, int old) =>
        "Add a client secret"
        + (options.VaultName is null ? "" : $", write it to the vault '{options.VaultName}'")
        + (targets.All.Count == 0 ? "" : $", store it in {string.Join(", ", targets.All.Select(static source => $"'{RotationTargets.NameOf(source)}' ({source.Path})"))}")
        + (options.RemoveOld ? $", then remove the old secrets ({old})" : "");

    private static SecureString Secure(Secret secret)
    {
        var secure = new SecureString();
        foreach (var character in secret.Characters)
            secure.AppendChar(character);
        secure.MakeReadOnly();
        return secure;
    }
}
