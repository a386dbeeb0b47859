using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.Credentials;
using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Checks.Apps;

internal sealed class SecretExpired : Check
{
    public override string Id => "secret-expired";

    public override string Question => "Are all client secrets of the app past their end, or is there one that is still valid?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.App];

    public override CaseSubject Subject => CaseSubject.App;

    public override bool IsOfNow => true;

    internal override IReadOnlyList<Trouble> Finds => [AppTrouble.SecretExpired];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (AppSeen.Registration(facts, out var unread) is not { } app)
            return unread;
        var secrets = AppSeen.Secrets(app);
        if (secrets.Count == 0)
            return CheckAnswer.Silent("The app has no secret.");
        var moment = AppSeen.Moment(facts);
        if (secrets.FirstOrDefault(secret => secret.IsValid(moment)) is { } valid)
            return CheckAnswer.Against(Seen.In(AppSeen.Applications, $"The secret '{valid.Name}' of {app.DisplayName} {(valid.IsValid(facts.Now) ? "is" : "was")} valid until {Seen.Utc(valid.End)}.", valid.KeyId, valid.End)) with { Subject = app.DisplayName };
        // One that was made only after the failure had not ended by then.
        var ended = secrets.Where(secret => secret.End <= moment).ToList();
        if (ended.Count == 0)
            return CheckAnswer.Silent("All secrets that the app has now are younger than the failure.") with { Subject = app.DisplayName };
        if (facts.Errors.All(static error => Words.Leaf(error)?.Family != Family.Entra) && SignsInOtherwise(facts, app, ended.Max(static secret => secret.End), moment) is { } otherwise)
            return CheckAnswer.Silent(otherwise) with { Subject = app.DisplayName };
        var seen = ended.Select(secret => Seen.In(AppSeen.Applications, $"The secret '{secret.Name}' of {app.DisplayName} ended at {Seen.Utc(secret.End)}.", secret.KeyId, secret.End)).ToArray();
        return (AppSeen.RenewedSince(facts, secrets) is { } renewed ? CheckAnswer.Silent(renewed, seen)
            : facts is { Errors.Count: 0, AppSignIns: { IsKnown: false, Permission: not null } log }
                ? CheckAnswer.Fits(AppTrouble.SecretExpired, $"Whether the app signs in with something else by now, the sign-in log could not be asked ({log.Permission}).", seen)
            : CheckAnswer.Proves(AppTrouble.SecretExpired, seen)) with
            { Subject = app.DisplayName, Since = ended.Max(static secret => secret.End) };
    }

    // A secret that nobody uses any longer may end.
    private static string? SignsInOtherwise(CaseFacts facts, Application app, DateTimeOffset? end, DateTimeOffset moment) =>
        (facts.AppSignIns.Value ?? []).FirstOrDefault(row => row.Status?.ErrorCode == 0 && row.CreatedDateTime > end && row.CreatedDateTime <= moment) is { } good
            ? $"Its secrets have ended, and it signed in well since, at {Seen.Utc(good.CreatedDateTime)}: with something else."
        : facts.Errors.Count == 0 && HeldCredentials.Of(app).Any(held => held.Type == AppCredentialType.Certificate && held.IsValid(moment))
            ? "Its secrets have ended, and it has a certificate that is valid."
        : null;
}
