using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Results;

namespace PbiDiag.Checks.Refreshes;

internal sealed class ServiceOutage : Check
{
    private const int Many = 5;
    private const int Places = 3;
    private static readonly TimeSpan Around = TimeSpan.FromMinutes(45);

    /// <summary>What an outage looks like from outside; a refused login or a missing column is somebody's own.</summary>
    private static readonly Category[] Foreign = [Category.ServiceOutage, Category.Unclassified, Category.Timeout, Category.Network, Category.Throttling];

    public override string Id => "service-outage";

    public override string Question => "Do many unrelated items fail since the same moment?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Sources, FactKind.Peers];

    public override bool IsOfTheUnnamed => true;

    internal override IReadOnlyList<Trouble> Finds => [RefreshTrouble.ServiceOutage];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        var around = Peers.Of(facts).Where(peer => Peers.IsNear(peer, facts.Times.FailedAt, Around)).ToList();
        var failing = around.Where(peer => peer.HasFailed && Peers.IsOf(peer, Foreign) && !IsRelated(facts, peer)).ToList();
        var places = failing.Select(static peer => peer.Item.WorkspaceId ?? peer.Item.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        var isMost = failing.Count * 2 > around.Count;
        if (failing.Count >= Many && places >= Places && isMost)
        {
            return CheckAnswer.Fits(
                RefreshTrouble.ServiceOutage, "The service's health page is no API: look there.",
                Seen.In(Peers.Source, FormattableString.Invariant($"{failing.Count} of {around.Count} models that ran around {Seen.Utc(facts.Times.FailedAt)} failed without a reason of their own, in {places} workspaces."), failing[0].Code, facts.Times.FailedAt)) with
                { Since = failing.Min(static peer => peer.At) };
        }
        return !facts.Peers.IsKnown ? Seen.NotRead(facts.Peers)
            : around.Count(static peer => peer.HasGoneWell) is { } well && well >= Many && facts.Times.FailedAt is not null && failing.Count == 0
                ? CheckAnswer.Against(Seen.In(Peers.Source, FormattableString.Invariant($"{well} other models went well around {Seen.Utc(facts.Times.FailedAt)}, and none failed without a reason of its own.")))
            : CheckAnswer.Silent("Too few other models ran at that time to tell.");
    }

    // What shares the failing source falls with it.
    private static bool IsRelated(CaseFacts facts, PeerRun peer) => (facts.Sources.Value ?? []).Any(source => Peers.Uses(peer, source));
}
