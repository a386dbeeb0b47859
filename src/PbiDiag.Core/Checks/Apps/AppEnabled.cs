using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Apps;

internal sealed class AppEnabled : Check
{
    public override string Id => "app-enabled";

    public override string Question => "Is the service principal enabled, and not disabled by an admin or by Microsoft?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.App];

    public override CaseSubject Subject => CaseSubject.App;

    public override bool IsOfNow => true;

    internal override IReadOnlyList<Trouble> Finds => [AppTrouble.AppDisabled];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.App is not { IsKnown: true, Value: { } found })
            return Seen.NotRead(facts.App);
        if (!found.Principal.IsKnown)
            return Seen.NotRead(found.Principal);
        if (found.Principal.Value is not { } app)
            return CheckAnswer.Silent("The app has no service principal in this tenant.");
        if (app.DisabledByMicrosoftStatus is { Length: > 0 } status && !status.StartsWith("Not", StringComparison.OrdinalIgnoreCase))
            return CheckAnswer.Proves(AppTrouble.AppDisabled, Seen.In(AppSeen.Principals, $"Microsoft has disabled the enterprise app {app.DisplayName}.", status)) with { Subject = app.DisplayName };
        return app.AccountEnabled switch
        {
            true => CheckAnswer.Against(Seen.In(AppSeen.Principals, $"The enterprise app {app.DisplayName} is enabled for sign-in.", "accountEnabled True")),
            false => CheckAnswer.Proves(AppTrouble.AppDisabled, Seen.In(AppSeen.Principals, $"The enterprise app {app.DisplayName} is disabled for sign-in.", "accountEnabled False")),
            _ => CheckAnswer.Unknown("The directory does not tell whether the enterprise app is enabled."),
        } with { Subject = app.DisplayName };
    }
}
