using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Checks.Sources;

internal sealed class SharedFailure : Check
{
    public override string Id => "source-shared-failure";

    public override string Question => "Do other models that use the same source or connection fail as well?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Sources, FactKind.Peers];

    internal override IReadOnlyList<Trouble> Finds => [SourceTrouble.FailsForAll];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.Source is not { What: { } source })
            return CheckAnswer.Unknown("Which source it is about is not known.");
        var name = SourceTests.NameOf(source);
        var sharing = Peers.Of(facts).Where(peer => Peers.Uses(peer, source)).ToList();
        var failing = sharing.Where(static peer => peer.HasFailed).ToList();
        if (failing.Count > 0 && sharing.Find(peer => peer.HasGoneWell && peer.At > facts.Times.FailedAt) is { } well)
            return CheckAnswer.Against(Seen.In(Peers.Source, $"{well.Item} reads {name} too and went well at {Seen.Utc(well.At)}.", time: well.At)) with { Subject = name };
        if (failing.Count > 0)
        {
            return CheckAnswer.Proves(
                SourceTrouble.FailsForAll, [.. failing.Take(Peers.Shown).Select(peer => Seen.In(Peers.Source, $"{peer.Item} reads {name} too and failed at {Seen.Utc(peer.At)}.", peer.Code, peer.At))]) with
                { Subject = name };
        }
        return facts.Peers.IsKnown
            ? CheckAnswer.Silent("No other model is known to read the source.") with { Subject = name }
            : Seen.NotRead(facts.Peers) with { Subject = name };
    }
}
