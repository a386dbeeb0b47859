using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.Credentials;
using PbiDiag.Results;

namespace PbiDiag.Checks.Apps;

internal sealed class SamlCertificate : Check
{
    public override string Id => "saml-certificate";

    public override string Question => "Are the SAML signing certificates of the enterprise app inside their dates, and is the active one the newest?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.App];

    public override CaseSubject Subject => CaseSubject.App;

    internal override IReadOnlyList<Trouble> Finds => [AppTrouble.SamlEnded];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.App is not { IsKnown: true, Value: { } found })
            return Seen.NotRead(facts.App);
        if (found.Principal is not { IsKnown: true, Value: { } app })
            return found.Principal.IsKnown ? CheckAnswer.Silent("The app has no service principal in this tenant.") : Seen.NotRead(found.Principal);
        var all = HeldCredentials.Of(app).Where(static held => held.Type == AppCredentialType.SamlSigning).ToList();
        if (all.Count == 0)
            return CheckAnswer.Silent("The app has no SAML signing certificate.") with { Subject = app.DisplayName };
        var moment = AppSeen.Moment(facts);
        // The app signs with the active one, however many valid ones stand beside it.
        var signing = all.FindAll(static held => held.Active == true) is { Count: > 0 } active ? active : all;
        var valid = signing.Find(held => held.IsValid(moment));
        var shown = valid ?? signing.OrderByDescending(static held => held.End).First();
        var seen = Seen.In(AppSeen.Principals, $"The SAML signing certificate '{shown.Name}' of {app.DisplayName} {(valid is null ? "ended" : "is valid until")} {Seen.Utc(shown.End)}.", shown.KeyId, shown.End);
        return (valid is null ? CheckAnswer.Proves(AppTrouble.SamlEnded, seen) with { Since = shown.End } : CheckAnswer.Against(seen)) with { Subject = app.DisplayName };
    }
}
