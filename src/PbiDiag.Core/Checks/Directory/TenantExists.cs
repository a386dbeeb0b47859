using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Directory;

internal sealed class TenantExists : Check
{
    private const string Source = "Entra ID openid-configuration";

    public override string Id => "tenant-exists";

    public override string Question => "Does the tenant id or domain lead to a tenant, in the cloud that was asked?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.OpenId];

    internal override IReadOnlyList<Trouble> Finds => [DirectoryTrouble.TenantMissing];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.TenantId is not { } tenant)
            return CheckAnswer.Unknown("The text names no tenant.");
        if (!facts.OpenId.IsKnown)
            return Seen.NotRead(facts.OpenId);
        if (facts.OpenId.Value is not { } found)
            return CheckAnswer.Proves(DirectoryTrouble.TenantMissing, Seen.In(Source, $"No tenant stands behind '{tenant}' in this cloud.", tenant)) with { Subject = tenant };
        var seen = Seen.In(Source, $"'{tenant}' is a tenant of this cloud.", found.Issuer);
        // That it is there contradicts only what says that it is not; it can still be another one than was meant.
        return (Words.State(facts, DirectoryTrouble.TenantMissing) ? CheckAnswer.Against(seen) : CheckAnswer.Silent("Whether it is the tenant that was meant, nothing tells.", seen)) with { Subject = tenant };
    }
}
