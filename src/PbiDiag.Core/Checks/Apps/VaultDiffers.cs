using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Apps;
using PbiDiag.Facts.Cases;
using PbiDiag.Services.KeyVault.Models;

namespace PbiDiag.Checks.Apps;

internal sealed class VaultDiffers : Check
{
    private const string Source = "Key Vault secrets";

    public override string Id => "vault-mismatch";

    public override string Question => "Do the vault's expiry date and the credential's real end agree, and is the newest version the valid one?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Vault, FactKind.App];

    internal override IReadOnlyList<Trouble> Finds => [AppTrouble.VaultOutOfStep];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.Vault is not { IsKnown: true, Value: { } secrets })
            return Seen.NotRead(facts.Vault);
        if (AppSeen.Registration(facts, out var unread) is not { } app)
            return unread;
        var moment = AppSeen.Moment(facts);
        var held = AppSeen.Secrets(app);
        if (new VaultIndex(secrets).Find(held.Select(static secret => secret.KeyId), [.. held.Select(static secret => secret.Name), app.DisplayName, app.AppId]) is not { } kept)
            return CheckAnswer.Silent("No secret of the vault has a name of the app or its secrets.") with { Subject = app.DisplayName };
        var name = VaultIndex.NameOf(kept);
        if (kept.Attributes?.Enabled == false)
            return Differs($"The vault's secret '{name}' is disabled.", name, kept, app.DisplayName);
        if (VaultIndex.EndOf(kept) is not { } end)
            return CheckAnswer.Silent($"The vault's secret '{name}' has no end recorded.") with { Subject = app.DisplayName };
        if (held.Any(secret => VaultIndex.IsSame(secret.End, end)))
            return CheckAnswer.Against(Seen.In(Source, $"The vault's secret '{name}' ends with one of {app.DisplayName}, at {Seen.Utc(end)}.", name, end)) with { Subject = app.DisplayName };
        return end > moment == held.Any(secret => secret.IsValid(moment))
            ? CheckAnswer.Silent($"The vault's secret '{name}' has another end than those of the app, and both are {(end > moment ? "to come" : "past")}.") with { Subject = app.DisplayName }
            : Differs($"The vault's secret '{name}' ends at {Seen.Utc(end)}, and no secret of {app.DisplayName} does.", name, kept, app.DisplayName);
    }

    private static CheckAnswer Differs(string statement, string name, VaultSecretItem kept, string? app) =>
        CheckAnswer.Fits(AppTrouble.VaultOutOfStep, "Nothing but names joins a vault's secret with the app's, and whether the caller reads it, no service tells.", Seen.In(Source, statement, name, VaultIndex.EndOf(kept))) with { Subject = app };
}
