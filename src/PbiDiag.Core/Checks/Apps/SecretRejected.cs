using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Checks.Apps;

internal sealed class SecretRejected : Check
{
    // Older messages say it behind a number that leaves it open.
    private const string Refusal = "Invalid client secret";

    public override string Id => "secret-rejected";

    public override string Question => "What does the token endpoint answer when this secret is tried?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.App, FactKind.AppSignIns];

    internal override IReadOnlyList<Trouble> Finds => [AppTrouble.SecretWrong];

    // A diagnosis holds no secret to try: whoever has it tries it.
    public override CheckAnswer Judge(CaseFacts facts)
    {
        var link = $"Only who has the secret can try it: Test-AppSecret -AppId {facts.AppId?.What ?? "<the app's id>"} asks for it and tells what the token endpoint answers.";
        if (Refused(facts) is { } row)
            return CheckAnswer.Proves(AppTrouble.SecretWrong, SignInRows.Tell(row)) with { Subject = row.ServicePrincipalName, Since = row.CreatedDateTime };
        return !Words.State(facts, AppTrouble.SecretWrong) && facts.Error?.Text?.IndexOf(Refusal, StringComparison.OrdinalIgnoreCase) >= 0 && AppSeen.Registration(facts, out _) is { } app
            && AppSeen.Secrets(app).FirstOrDefault(secret => secret.IsValid(AppSeen.Moment(facts))) is { } valid
            ? CheckAnswer.Fits(AppTrouble.SecretWrong, link, Seen.In(AppSeen.Applications, $"{app.DisplayName} has a secret that was valid, '{valid.Name}', and the one that was sent was refused.", valid.KeyId, valid.End)) with { Subject = app.DisplayName }
            : CheckAnswer.Unknown(link);
    }

    // The app's own log shows the same refusal, and nothing that went well after it.
    private static SignInRow? Refused(CaseFacts facts) =>
        Words.State(facts, AppTrouble.SecretWrong) && (facts.AppSignIns.Value ?? []).OrderByDescending(static row => row.CreatedDateTime).FirstOrDefault() is { } last
        && Words.StatedBy(last) == AppTrouble.SecretWrong && Ties.SinceLastSuccess(last.CreatedDateTime, facts) ? last : null;
}
