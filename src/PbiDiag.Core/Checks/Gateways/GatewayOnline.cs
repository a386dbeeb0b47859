using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Results;

namespace PbiDiag.Checks.Gateways;

internal sealed class GatewayOnline : Check
{
    private const string Source = Seen.Fabric + "gateways/checkStatus";

    public override string Id => "gateway-online";

    public override string Question => "Is the gateway cluster online?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Gateway];

    public override CaseSubject Subject => CaseSubject.Gateway;

    public override bool IsOfNow => true;

    internal override IReadOnlyList<Trouble> Finds => [GatewayTrouble.GatewayOffline];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.Gateway is not { IsKnown: true, Value: { } gateway })
            return ByTest(facts) ?? Seen.NotRead(facts.Gateway);
        var name = gateway.Name ?? gateway.Id;
        if (gateway.Status is not { IsKnown: true, Value: { } status })
            return Seen.NotRead(gateway.Status) with { Subject = name };
        return status.Status?.ToUpperInvariant() switch
        {
            "ONLINE" => CheckAnswer.Against(Seen.In(Source, $"The gateway {name} is online.", status.Status)) with { Subject = name },
            "OFFLINE" => CheckAnswer.Proves(GatewayTrouble.GatewayOffline, Seen.In(Source, $"The gateway {name} is offline now.", status.Status)) with { Subject = name },
            // A word that is new says neither.
            var word => CheckAnswer.Silent($"The gateway {name} reports the state '{word}'.") with { Subject = name },
        };
    }

    // A gateway that has just passed on what a source answered is there.
    private static CheckAnswer? ByTest(CaseFacts facts) =>
        facts.SourceTest.Value is { CheckedWith: CheckedWith.GatewayStatus, Status: not (CredentialStatus.GatewayOffline or CredentialStatus.NotChecked) }
            ? CheckAnswer.Against(Seen.In(Seen.PowerBi + "gateways/datasources/status", $"The gateway {facts.Source?.What.Gateway} has just passed on what the source answered.")) with { Subject = facts.Source?.What.Gateway }
            : null;
}
