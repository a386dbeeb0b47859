using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.DataSources;
using PbiDiag.Results;

namespace PbiDiag.Checks.Sources;

internal sealed class CredentialMissing : Check
{
    public override string Id => "source-credential-missing";

    public override string Question => "Is there a source of the model that has no credential or no connection?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Sources, FactKind.SourceTest];

    public override CaseSubject Subject => CaseSubject.Model | CaseSubject.Source;

    internal override IReadOnlyList<Trouble> Finds => [SourceTrouble.CredentialMissing];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        var sources = facts.Source is { } failing ? [failing.What] : facts.Sources.Value ?? [];
        if (facts is { SourceTest: { IsKnown: true, Value: { } verdict }, Source: { } tested })
        {
            var seen = SourceTests.Evidence(SourceTests.NameOf(tested.What), verdict);
            if (verdict.Status == CredentialStatus.Missing)
                return CheckAnswer.Proves(SourceTrouble.CredentialMissing, seen) with { Subject = SourceTests.NameOf(tested.What) };
            // Fabric says the same of a wrong credential and of none.
            var isOpen = verdict.Error is { Family: Family.Fabric } && Words.State(facts, SourceTrouble.CredentialMissing);
            if (!isOpen && verdict.Status is (CredentialStatus.Valid or CredentialStatus.Invalid or CredentialStatus.Expired))
                return CheckAnswer.Against(seen) with { Subject = SourceTests.NameOf(tested.What) };
        }
        var bare = sources.Where(static source => source.IsConnectionListed && string.IsNullOrEmpty(source.CredentialType)).ToList();
        if (bare.Count > 0)
            return OfBare(facts, bare);
        if (Words.Stating(facts, Finds) is { } said)
            return Words.Answer(facts, said);
        return sources.Count == 0 ? Seen.NotRead(facts.Sources)
            : sources.All(static source => source.CredentialType is { Length: > 0 }) ? CheckAnswer.Silent("Each source shows a kind of credential; whether one is stored behind it, the lists do not tell.")
            : facts.SourceTest.IsKnown ? CheckAnswer.Silent("The lists do not tell of a credential.")
            : Seen.NotRead(facts.SourceTest);
    }

    private static CheckAnswer OfBare(CaseFacts facts, List<KnownSource> bare)
    {
        var name = SourceTests.NameOf(bare[0]);
        var seen = bare.Select(source => Seen.In(Seen.Fabric + "connections", $"The connection {source.Name ?? SourceTests.NameOf(source)} shows no kind of credential.", source.Id)).ToArray();
        var answer = Words.Stating(facts, [SourceTrouble.CredentialMissing]) is { } said
            ? Words.Answer(facts, said, seen)
            : CheckAnswer.Fits(SourceTrouble.CredentialMissing, "The list leaves the kind out; that none is stored, only a test says.", seen);
        return answer with { Subject = name };
    }
}
