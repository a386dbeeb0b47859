using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.Credentials;
using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Checks.Apps;

internal sealed class CertificateValid : Check
{
    public override string Id => "certificate-valid";

    public override string Question => "Is the certificate registered on the app, inside its dates, with its private key where it is used?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.App];

    public override CaseSubject Subject => CaseSubject.App;

    public override bool IsOfNow => true;

    internal override IReadOnlyList<Trouble> Finds => [AppTrouble.CertificateInvalid];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (AppSeen.Registration(facts, out var unread) is not { } app)
            return unread;
        var moment = AppSeen.Moment(facts);
        var all = HeldCredentials.Of(app);
        var certificates = all.Where(static held => held.Type == AppCredentialType.Certificate).ToList();
        return (Used(facts) is { } thumbprint ? OfUsed(app, thumbprint, certificates, moment)
            : certificates.Find(held => held.IsValid(moment)) is { } valid ? OfValid(facts, app, valid)
            : certificates.Count > 0 && certificates.All(held => held.Start > moment) ? CheckAnswer.Silent("All certificates that the app has now are younger than the failure.")
            : certificates.Count > 0 && (facts.Errors.Count > 0 || !all.Any(held => held.IsValid(moment)))
                ? Ended(facts, app, certificates)
            : certificates.Count == 0 && Words.State(facts, AppTrouble.CertificateInvalid)
                ? CheckAnswer.Proves(AppTrouble.CertificateInvalid, Seen.In(AppSeen.Applications, $"{app.DisplayName} has no certificate at all."))
            : CheckAnswer.Silent(certificates.Count == 0 ? "The app has no certificate." : "The app's certificates have ended, and it has another valid credential.")) with { Subject = app.DisplayName };
    }

    private static CheckAnswer Ended(CaseFacts facts, Application app, IReadOnlyList<HeldCredential> certificates)
    {
        var seen = certificates.Select(held => Tell(app, held)).ToArray();
        return AppSeen.RenewedSince(facts, certificates) is { } renewed ? CheckAnswer.Silent(renewed, seen)
            : CheckAnswer.Proves(AppTrouble.CertificateInvalid, seen) with { Since = certificates.Max(static held => held.End) };
    }

    private static string? Used(CaseFacts facts) => QuotedWords.After(facts.Error?.Text, "Thumbprint of key used by client", "thumbprint") is { Length: 40 } hex && hex.All(Uri.IsHexDigit) ? hex : null;

    private static CheckAnswer OfUsed(Application app, string thumbprint, IReadOnlyList<HeldCredential> registered, DateTimeOffset moment)
    {
        var identifier = Convert.ToBase64String([.. Enumerable.Range(0, thumbprint.Length / 2).Select(at => Convert.ToByte(thumbprint.Substring(2 * at, 2), 16))]);
        if ((app.KeyCredentials ?? []).FirstOrDefault(key => key.CustomKeyIdentifier == identifier || string.Equals(key.CustomKeyIdentifier, thumbprint, StringComparison.OrdinalIgnoreCase)) is not { } key)
            return CheckAnswer.Proves(AppTrouble.CertificateInvalid, [Seen.In(AppSeen.Applications, $"No certificate of {app.DisplayName} has the thumbprint {thumbprint} that was used.", thumbprint), .. registered.Select(held => Tell(app, held))]);
        var used = new HeldCredential(AppCredentialType.Certificate, key.KeyId, key.DisplayName, key.StartDateTime, key.EndDateTime);
        return used.IsValid(moment)
            ? CheckAnswer.Silent("The certificate that was used is registered and inside its dates; whether its private key was the right one, no service tells.", Tell(app, used))
            : CheckAnswer.Proves(AppTrouble.CertificateInvalid, Tell(app, used)) with { Since = used.End };
    }

    // Which certificate was used is not in the text: a valid one contradicts only what speaks of dates alone.
    private static CheckAnswer OfValid(CaseFacts facts, Application app, HeldCredential valid) => Words.State(facts, AppTrouble.CertificateInvalid)
        ? CheckAnswer.Silent("A valid certificate is registered; whether it is the one that was used, the text does not say.", Tell(app, valid))
        : CheckAnswer.Against(Tell(app, valid));

    private static Evidence Tell(Application app, HeldCredential held) =>
        Seen.In(AppSeen.Applications, $"The certificate '{held.Name}' of {app.DisplayName} is valid from {Seen.Utc(held.Start)} to {Seen.Utc(held.End)}.", held.KeyId, held.End);
}
