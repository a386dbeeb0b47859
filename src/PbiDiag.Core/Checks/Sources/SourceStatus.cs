using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Sources;

internal sealed class SourceStatus : Check
{
    public override string Id => "source-status";

    public override string Question => "Does the gateway data source pass the service's own test with its stored credential?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.SourceTest];

    internal override IReadOnlyList<Trouble> Finds => SourceTests.Found;

    public override CheckAnswer Judge(CaseFacts facts) => SourceTests.Judge(facts);
}
