using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Apps;

internal sealed class AppIdKind : Check
{
    public override string Id => "app-id-kind";

    public override string Question => "Is the id that was used an application id, and not an object id, a secret id or another app's id?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.App];

    public override CaseSubject Subject => CaseSubject.App;

    internal override IReadOnlyList<Trouble> Finds => [AppTrouble.WrongIdKind];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.App is not { IsKnown: true, Value: { } found })
            return Seen.NotRead(facts.App);
        if (found.ByObjectId is { } registration)
            return CheckAnswer.Proves(AppTrouble.WrongIdKind, Seen.In(AppSeen.Applications, $"{found.Id} is the object id of the registration {registration.DisplayName}; its application id is {registration.AppId}.", registration.AppId)) with { Subject = registration.DisplayName };
        if (found.PrincipalByObjectId is { } principal)
            return CheckAnswer.Proves(AppTrouble.WrongIdKind, Seen.In(AppSeen.Principals, $"{found.Id} is the object id of the enterprise app {principal.DisplayName}; its application id is {principal.AppId}.", principal.AppId)) with { Subject = principal.DisplayName };
        return found.Registration.Value is not null || found.Principal.Value is not null
            ? CheckAnswer.Silent($"The id is the application id of {found.Name}; whether that is the app that was meant, nothing tells.") with { Subject = found.Name }
            : found is { Registration.IsKnown: true, Principal.IsKnown: true } ? CheckAnswer.Silent("The id is neither an application id nor an object id of this tenant.")
            : found.Registration.IsKnown ? Seen.NotRead(found.Principal) : Seen.NotRead(found.Registration);
    }
}
