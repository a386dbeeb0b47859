using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Apps;

internal sealed class AppAssignment : Check
{
    public override string Id => "app-assignment";

    public override string Question => "Does the application demand assignment, and is the user, group or app assigned?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.App];

    internal override IReadOnlyList<Trouble> Finds => [AppTrouble.NotAssigned];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.App is not { IsKnown: true, Value: { } found })
            return Seen.NotRead(facts.App);
        if (found.Principal is not { IsKnown: true, Value: { } app })
            return found.Principal.IsKnown ? CheckAnswer.Silent("The app has no service principal in this tenant.") : Seen.NotRead(found.Principal);
        var seen = Seen.In(AppSeen.Principals, $"{app.DisplayName} {(app.AppRoleAssignmentRequired == true ? "demands" : "does not demand")} assignment.", $"appRoleAssignmentRequired {app.AppRoleAssignmentRequired}");
        return app.AppRoleAssignmentRequired switch
        {
            null => CheckAnswer.Unknown("The directory does not tell whether the app demands assignment."),
            true => CheckAnswer.Fits(AppTrouble.NotAssigned, "Who is assigned to it was not read.", seen),
            // The text may be from before the switch was turned back.
            _ => facts.IsLive ? CheckAnswer.Silent("It demands none now.", seen) : CheckAnswer.Against(seen),
        } with { Subject = app.DisplayName };
    }
}
