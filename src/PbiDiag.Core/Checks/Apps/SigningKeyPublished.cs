using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Apps;

internal sealed class SigningKeyPublished : Check
{
    private const string Source = "Entra ID discovery/keys";

    public override string Id => "signing-keys";

    public override string Question => "Is the key that signed the token still published for the tenant?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.SigningKeys];

    internal override IReadOnlyList<Trouble> Finds => [AppTrouble.SigningKeyGone];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.Token?.KeyId is not { } key)
            return CheckAnswer.Unknown("The text holds no token, whose key could be looked for.");
        if (Guid.TryParse(facts.Token.TenantId, out var there) && Guid.TryParse(facts.HomeTenantId, out var home) && there != home)
            return CheckAnswer.Silent("The token is of another tenant, whose keys were not read.");
        if (facts.SigningKeys is not { IsKnown: true, Value: { } published })
            return Seen.NotRead(facts.SigningKeys);
        return published.Contains(key, StringComparer.Ordinal)
            ? CheckAnswer.Against(Seen.In(Source, $"The key {key} that signed the token is published.", key))
            : CheckAnswer.Proves(AppTrouble.SigningKeyGone, Seen.In(Source, $"The key {key} that signed the token is not among the {published.Count} that the tenant publishes now.", key));
    }
}
