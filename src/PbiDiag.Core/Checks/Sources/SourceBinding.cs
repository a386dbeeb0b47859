using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.DataSources;
using PbiDiag.Results;

namespace PbiDiag.Checks.Sources;

internal sealed class SourceBinding : Check
{
    private const string Source = Seen.PowerBi + "datasets/datasources";

    public override string Id => "source-binding";

    public override string Question => "Is each source of the model bound to a gateway or connection that exists and matches it to the letter?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Sources, FactKind.Model];

    internal override IReadOnlyList<Trouble> Finds => [SourceTrouble.Unbound];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        var isSaid = Words.Stating(facts, Finds);
        if (facts.Sources is not { IsKnown: true, Value: { } sources })
            return isSaid is { } alone ? Words.Answer(facts, alone) : Seen.NotRead(facts.Sources);
        var loose = sources.Where(source => IsLoose(source, facts.Model.Value?.IsOnPremGatewayRequired == true)).ToList();
        if (loose.Count > 0)
            return OfLoose(facts, loose);
        if (isSaid is { } said)
            return Words.Answer(facts, said);
        // A binding that the service's own test gets through is one that fits.
        return facts.SourceTest.Value is { Status: CredentialStatus.Valid } good && facts.Source is { } tested
            ? CheckAnswer.Against(SourceTests.Evidence(SourceTests.NameOf(tested.What), good)) with { Subject = SourceTests.NameOf(tested.What) }
            : CheckAnswer.Silent("Each source shows a connection; whether its address is the same to the letter, the lists do not tell.");
    }

    private static CheckAnswer OfLoose(CaseFacts facts, List<KnownSource> loose)
    {
        var seen = loose.Select(static source => Seen.In(Source, $"{SourceTests.NameOf(source)} is bound to no {(source.Id is null ? "connection" : "gateway")}.", source.Id)).ToArray();
        var subject = SourceTests.NameOf(loose[0]);
        return (Words.Stating(facts, [SourceTrouble.Unbound]) is { } said ? Words.Answer(facts, said, seen)
            : facts.Errors.Count > 0 ? CheckAnswer.Fits(SourceTrouble.Unbound, "The error does not name the binding.", seen)
            : CheckAnswer.Silent("Some sources need no binding.", seen)) with { Subject = subject };
    }

    private static bool IsLoose(KnownSource source, bool isGatewayRequired) =>
        source.Id is null && source.GatewayId is null || (isGatewayRequired && source.GatewayId is null && !source.IsConnectionListed);
}
