using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Apps;

internal sealed class AppExists : Check
{
    // https://learn.microsoft.com/entra/identity-platform/howto-restore-app
    private const int RestorableDays = 30;

    public override string Id => "app-exists";

    public override string Question => "Does the app id have a registration or a service principal in this tenant, or was it deleted lately?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.App];

    public override CaseSubject Subject => CaseSubject.App;

    public override bool IsOfNow => true;

    internal override IReadOnlyList<Trouble> Finds => [AppTrouble.AppMissing, AppTrouble.AppDeleted];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.App is not { IsKnown: true, Value: { } found })
            return Seen.NotRead(facts.App);
        var name = found.Name ?? found.Id;
        if (found.Principal.Value is not null)
            return CheckAnswer.Against(Seen.In(AppSeen.Principals, $"{name} is in this tenant.", found.Id)) with { Subject = name };
        if (!found.Principal.IsKnown || !found.Registration.IsKnown)
            return found.Registration.IsKnown ? Seen.NotRead(found.Principal) : Seen.NotRead(found.Registration);
        if (found.Registration.Value is not null)
            return CheckAnswer.Proves(AppTrouble.AppMissing, Seen.In(AppSeen.Principals, $"{name} is registered here and has no service principal in this tenant, so that nobody can sign in with it.", found.Id)) with { Subject = name };
        if (found.ByObjectId is not null || found.PrincipalByObjectId is not null)
            return CheckAnswer.Silent("The id is of another kind than an application id.") with { Subject = name };
        if (found.Deleted is { } deleted)
        {
            var seen = Seen.In(Seen.Graph + "directory/deletedItems", $"{name} was deleted at {Seen.Utc(deleted.DeletedDateTime)}; it can be restored until {Seen.Utc(deleted.DeletedDateTime?.AddDays(RestorableDays))}.", deleted.AppId, deleted.DeletedDateTime);
            return (facts.Times.Fit(deleted.DeletedDateTime) == TimeFit.AfterFailure
                ? CheckAnswer.Silent("It was deleted only after the failures began.", seen)
                : CheckAnswer.Proves(AppTrouble.AppDeleted, seen)) with { Subject = name, Since = deleted.DeletedDateTime };
        }
        return CheckAnswer.Proves(AppTrouble.AppMissing, Seen.In(AppSeen.Applications, $"No app of this tenant has the id {found.Id}, nor had one of those deleted in the last {RestorableDays} days.", found.Id)) with { Subject = name };
    }
}
