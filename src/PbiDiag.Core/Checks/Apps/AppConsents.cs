using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Apps;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Apps;

internal sealed class AppConsents : Check
{
    private const string Source = Seen.Graph + "oauth2PermissionGrants and appRoleAssignments";

    public override string Id => "app-consent";

    public override string Question => "Are the permissions that the call needs granted and consented to for this app?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.App, FactKind.AppConsent];

    internal override IReadOnlyList<Trouble> Finds => [AppTrouble.ConsentMissing];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (AppSeen.Registration(facts, out var unread) is not { } app)
            return unread;
        if (facts.AppConsent is not { IsKnown: true, Value: { } consent })
            return Seen.NotRead(facts.AppConsent);
        var missing = AppPermissions.Missing(app, consent);
        if (consent.Roles.Count == 0 && consent.Grants.Count == 0 && Words.State(facts, AppTrouble.ConsentMissing))
            return CheckAnswer.Proves(AppTrouble.ConsentMissing, Seen.In(Source, $"Nobody has consented to any permission of {app.DisplayName}.", "none")) with { Subject = app.DisplayName };
        if (missing.Count == 0)
            return CheckAnswer.Silent("All that the app asks for is consented to; whether the call needs more, the text does not say.") with { Subject = app.DisplayName };
        var seen = Seen.In(Source, $"{app.DisplayName} asks for {string.Join(", ", missing)}, which nobody has consented to.", missing[0]);
        return (Words.State(facts, AppTrouble.ConsentMissing)
            ? CheckAnswer.Proves(AppTrouble.ConsentMissing, seen)
            : CheckAnswer.Fits(AppTrouble.ConsentMissing, "Whether the call needs that permission, the text does not say.", seen)) with { Subject = app.DisplayName };
    }
}
