using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Gateways;

internal sealed class GatewayAccess : Check
{
    private const string Source = Seen.PowerBi + "gateways/datasources/users";

    public override string Id => "gateway-access";

    public override string Question => "May the owner use the data source on the gateway, and is the caller a gateway admin?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Model, FactKind.SourceUsers];

    internal override IReadOnlyList<Trouble> Finds => [GatewayTrouble.GatewayAccess];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.SourceUsers is not { IsKnown: true, Value: { } users })
            return Seen.NotRead(facts.SourceUsers);
        if (facts.Model.Value?.ConfiguredBy is not { Length: > 0 } owner)
            return facts.Model.IsKnown ? CheckAnswer.Silent("The model names no owner.") : Seen.NotRead(facts.Model);
        if (users.FirstOrDefault(user => Is(user.EmailAddress, owner) || Is(user.Identifier, owner)) is { } listed)
            return CheckAnswer.Against(Seen.In(Source, $"{owner} may use the data source ({listed.DatasourceAccessRight}).", owner)) with { Subject = owner };
        if (users.Count == 0)
            return CheckAnswer.Silent("The data source lists no users; its gateway's administrators need not be listed.") with { Subject = owner };
        return (users.Any(static user => Is(user.PrincipalType, "Group"))
            ? CheckAnswer.Silent($"{owner} is not listed as a user of the data source; a group that is may have the account in it.")
            : CheckAnswer.Fits(
                GatewayTrouble.GatewayAccess, "An administrator of the gateway need not be listed.",
                Seen.In(Source, $"{owner} owns the model and is not among the {users.Count} users of the data source.", owner))) with { Subject = owner };
    }

    private static bool Is(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
