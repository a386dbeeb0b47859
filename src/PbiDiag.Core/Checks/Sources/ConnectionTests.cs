using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Sources;

internal sealed class ConnectionTests : Check
{
    public override string Id => "connection-test";

    public override string Question => "Does the cloud or virtual-network connection pass the service's own test?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.SourceTest];

    public override CaseSubject Subject => CaseSubject.Model | CaseSubject.Source;

    internal override IReadOnlyList<Trouble> Finds => SourceTests.Found;

    public override CheckAnswer Judge(CaseFacts facts) => SourceTests.Judge(facts);
}
