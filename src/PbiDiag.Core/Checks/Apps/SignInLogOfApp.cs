using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.Directory;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Checks.Apps;

internal sealed class SignInLogOfApp : Check
{
    public override string Id => "app-sign-in-log";

    public override string Question => "What does the sign-in log of the app or managed identity say about the failing request?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.AppSignIns];

    public override CaseSubject Subject => CaseSubject.App;

    internal override IReadOnlyList<Trouble> Finds => [AppTrouble.AppSignInRefused, DirectoryTrouble.PolicyBlocks];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.AppSignIns is not { IsKnown: true, Value: { } rows })
            return Seen.NotRead(facts.AppSignIns);
        if (SignInRows.Nearest(SignInRows.Failed(rows, facts), facts) is not { } row)
            return CheckAnswer.Silent("The sign-in log shows no refused sign-in of the app that could be the failing one.");
        var name = row.ServicePrincipalName is { Length: > 0 } app ? app : row.AppDisplayName;
        var trouble = Words.StatedBy(row) is { } stated ? Meant(facts, stated, row) : AppTrouble.AppSignInRefused;
        if (trouble == DirectoryTrouble.PolicyBlocks && !SignInRows.Refusing(row).Any())
            return CheckAnswer.Unknown("The log says that a policy stopped the sign-in, and this identity may not see which.", GraphPermissions.Policies) with { Subject = name };
        // What a row states of an app that nobody said has failed may be mended by now.
        return (facts.Errors.Count > 0 && (Ties.SameCode(row, facts) || Ties.SameRequest(row, facts) || trouble.IsSymptom) ? CheckAnswer.Proves(trouble, SignInRows.Tell(row))
            : CheckAnswer.Fits(trouble, facts.Errors.Count > 0 ? "The row is not of the same code as the error." : "It was so at the app's last sign-in; there has been none since.", SignInRows.Tell(row))) with { Subject = name, Since = row.CreatedDateTime };
    }

    // A secret that had ended, of an app that had a valid one then: not all of them have ended, an old one is still sent.
    private static Trouble Meant(CaseFacts facts, Trouble stated, SignInRow row) =>
        stated == AppTrouble.SecretExpired && row.CreatedDateTime is { } at && facts.App.Value?.Registration.Value is { } app && AppSeen.Secrets(app).Any(secret => secret.IsValid(at))
            ? AppTrouble.SecretStale : stated;
}
