using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Gateways;

internal sealed class GatewayMember : Check
{
    private const string Source = Seen.Fabric + "gateways/checkStatus";
    private const string Disabled = "DMTS_GatewayIsDisabled";

    public override string Id => "gateway-member";

    public override string Question => "Is a member of the cluster offline or disabled while the cluster counts as online?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Gateway];

    public override CaseSubject Subject => CaseSubject.Gateway;

    internal override IReadOnlyList<Trouble> Finds => [GatewayTrouble.MemberDown];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.Gateway is not { IsKnown: true, Value: { } gateway })
            return Seen.NotRead(facts.Gateway);
        var name = gateway.Name ?? gateway.Id;
        if (gateway.Status is not { IsKnown: true, Value: { } status })
            return Seen.NotRead(gateway.Status) with { Subject = name };
        return Of(facts, gateway, name, string.Equals(status.Status, "Online", StringComparison.OrdinalIgnoreCase)) with { Subject = name };
    }

    private static CheckAnswer Of(CaseFacts facts, GatewayFacts gateway, string name, bool isOnline)
    {
        var details = gateway.Status.Value!.ErrorDetails ?? [];
        var off = (gateway.Members.Value ?? []).Where(static member => member.Enabled == false).ToList();
        var seen = details.Select(detail => Seen.In(Source, $"A member of {name} reports: {detail.Message}.", detail.ErrorCode))
            .Concat(off.Select(member => Seen.In(Seen.Fabric + "gateways/members", $"The member {member.DisplayName} of {name} is switched off.", member.DisplayName))).ToArray();
        if (!isOnline)
        {
            return details.Count > 0 && details.All(static detail => detail.ErrorCode == Disabled)
                ? CheckAnswer.Fits(GatewayTrouble.MemberDown, "Nobody is left to take the work; whether the members were switched off on purpose, no service tells.", seen)
                : CheckAnswer.Silent($"The whole gateway {name} is offline, not a member of it.", seen);
        }
        if (seen.Length > 0 && off.Count == 0 && gateway.Members.Value is { Count: > 1 } members)
            seen = [.. seen, Seen.In(Seen.Fabric + "gateways/members", $"The members of {name} are {string.Join(", ", members.Select(static member => member.DisplayName))}; which of them reports it, the service does not tell.", members[0].DisplayName)];
        return seen.Length == 0 ? CheckAnswer.Against(Seen.In(Source, $"The gateway {name} is online and reports no trouble of a member.", "Online"))
            : facts.Errors.Count == 0 ? CheckAnswer.Proves(GatewayTrouble.MemberDown, seen)
            : CheckAnswer.Fits(GatewayTrouble.MemberDown, "Which member had the run, no service tells.", seen);
    }
}
