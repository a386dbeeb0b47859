using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Results;

namespace PbiDiag.Checks.Gateways;

internal sealed class GatewayRelease : Check
{
    private const string Source = Seen.Fabric + "gateways/checkStatus";

    public override string Id => "gateway-version";

    public override string Question => "How old is the gateway's version, and can it still be updated?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Gateway];

    public override CaseSubject Subject => CaseSubject.Gateway;

    internal override IReadOnlyList<Trouble> Finds => [GatewayTrouble.GatewayOutdated];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.Gateway is not { IsKnown: true, Value: { } gateway })
            return Seen.NotRead(facts.Gateway);
        var name = gateway.Name ?? gateway.Id;
        return Of(facts, gateway, name) with { Subject = name };
    }

    private static CheckAnswer Of(CaseFacts facts, GatewayFacts gateway, string name)
    {
        var said = Words.AreOf(facts, Category.GatewayVersion);
        var versions = (gateway.Members.Value ?? []).Select(static member => member.Version).OfType<string>().Distinct().ToList();
        if (versions.Count > 1 && said)
            return CheckAnswer.Proves(GatewayTrouble.GatewayOutdated, Seen.In(Seen.Fabric + "gateways/members", $"The members of {name} have different versions: {string.Join(", ", versions)}.", versions[0]));
        if (gateway.Status is not { IsKnown: true, Value: { } status })
            return Seen.NotRead(gateway.Status);
        var seen = Seen.In(Source, $"The gateway {name} has the version {status.GatewayVersion ?? "(not told)"}, state {status.GatewayUpgradeState ?? "(not told)"}.", status.GatewayUpgradeState);
        // An old version is the cause of an error only where the error speaks of versions.
        return status.GatewayUpgradeState?.ToUpperInvariant() switch
        {
            "UPGRADEREQUIRED" when said || facts.Errors.Count == 0 => CheckAnswer.Proves(GatewayTrouble.GatewayOutdated, seen),
            "UPGRADEREQUIRED" => CheckAnswer.Silent("The gateway has to be updated; that this is why it failed, nothing says.", seen),
            "UPTODATE" when !said => CheckAnswer.Against(seen),
            "NEWVERSIONAVAILABLE" when said => CheckAnswer.Fits(GatewayTrouble.GatewayOutdated, "Which release brought what the error asks for, no service tells.", seen),
            _ => CheckAnswer.Silent("The version alone does not explain it.", seen),
        };
    }
}
