using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.Credentials;
using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Checks.Apps;

internal sealed class SecretStale : Check
{
    public override string Id => "secret-stale";

    public override string Question => "Is there a newer secret than the one that the failing caller used?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.App, FactKind.AppSignIns];

    internal override IReadOnlyList<Trouble> Finds => [AppTrouble.SecretStale];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (AppSeen.Registration(facts, out var unread) is not { } app)
            return unread;
        var moment = AppSeen.Moment(facts);
        var secrets = AppSeen.Secrets(app);
        var newest = secrets.Where(secret => secret.IsValid(moment)).OrderByDescending(static secret => secret.Start).FirstOrDefault();
        if (newest is null)
            return secrets.Count == 0 ? CheckAnswer.Silent("The app has no secret.")
                : CheckAnswer.Against(Seen.In(AppSeen.Applications, $"{app.DisplayName} had no secret that was valid when it failed, so none to change to.")) with { Subject = app.DisplayName };
        var valid = Seen.In(AppSeen.Applications, $"The secret '{newest.Name}' of {app.DisplayName}, made at {Seen.Utc(newest.Start)}, was valid when it failed.", newest.KeyId, newest.Start);
        return Judge(facts, newest, valid) with { Subject = app.DisplayName };
    }

    private static CheckAnswer Judge(CaseFacts facts, HeldCredential newest, Evidence valid)
    {
        if (Words.State(facts, AppTrouble.SecretExpired))
            return CheckAnswer.Proves(AppTrouble.SecretStale, valid, Seen.In(Seen.Text, "The secret that was sent had ended, so it was another one.")) with { Since = newest.Start };
        var row = SignInRows.Failed(facts.AppSignIns.Value ?? [], facts).FirstOrDefault(row => row.ServicePrincipalCredentialKeyId is { Length: > 0 } && (Ties.SameCode(row, facts) || Ties.SameRequest(row, facts)));
        if (row is not null)
            return Same(row, newest)
                ? CheckAnswer.Against(Seen.In(SignInRows.Source, $"The sign-in that failed at {Seen.Utc(row.CreatedDateTime)} used the newest secret, '{newest.Name}'.", newest.KeyId, row.CreatedDateTime))
                : CheckAnswer.Proves(AppTrouble.SecretStale, valid, SignInRows.Tell(row)) with { Since = newest.Start };
        if (Words.State(facts, AppTrouble.SecretWrong) && AppSeen.IsBetween(facts, newest.Start))
            return CheckAnswer.Fits(AppTrouble.SecretStale, "The log does not tell which secret was sent.", valid) with { Since = newest.Start };
        return facts.AppSignIns.IsKnown ? CheckAnswer.Silent("Which secret was sent, the log does not tell.", valid) : Seen.NotRead(facts.AppSignIns);
    }

    private static bool Same(SignInRow row, HeldCredential secret) => string.Equals(row.ServicePrincipalCredentialKeyId, secret.KeyId, StringComparison.OrdinalIgnoreCase);
}
