using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Apps;

internal sealed class SecretDamaged : Check
{
    public override string Id => "secret-lint";

    public override string Question => "Does the secret look damaged: blanks, line ends, URL encoding, or the secret's id in place of its value?";

    public override IReadOnlyList<FactKind> Needs => [];

    internal override IReadOnlyList<Trouble> Finds => [AppTrouble.SecretDamaged];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        var secrets = facts.Requests.SelectMany(static request => request.Parameters).Where(static one => one.Name == "client_secret").ToList();
        if (secrets.Count == 0)
            return CheckAnswer.Unknown($"The text holds no secret, and should not: Test-AppSecret -AppId {facts.AppId?.What ?? "<the app's id>"} looks at one without showing it.");
        var flaws = secrets.SelectMany(static secret => secret.Flaws).ToList();
        if (flaws.Count == 0)
            return CheckAnswer.Silent("The secret in the request has the shape of one; whether it is right, only a try tells.");
        var worst = flaws.Find(static flaw => flaw.IsCertain) ?? flaws[0];
        var seen = Seen.In(Seen.Text, $"The secret in the request looks damaged: {worst.Message}", worst.Rule);
        return worst.IsCertain
            ? CheckAnswer.Proves(AppTrouble.SecretDamaged, seen)
            : CheckAnswer.Fits(AppTrouble.SecretDamaged, "A secret may look so and be right.", seen);
    }
}
