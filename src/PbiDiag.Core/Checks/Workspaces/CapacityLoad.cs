using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Results;

namespace PbiDiag.Checks.Workspaces;

internal sealed class CapacityLoad : Check
{
    private const int Enough = 2;
    private static readonly TimeSpan Around = TimeSpan.FromHours(1);

    public override string Id => "capacity-load";

    public override string Question => "Do refreshes on the same capacity fail or slow down together?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Workspace, FactKind.Peers];

    internal override IReadOnlyList<Trouble> Finds => [RefreshTrouble.CapacityBusy, RefreshTrouble.ModelMemory];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        // The words tell the limit that this one model went over: others need not fail for that.
        if (Words.Stating(facts, [RefreshTrouble.ModelMemory]) is { } memory)
            return Words.Answer(facts, memory);
        var said = Words.Stating(facts, [RefreshTrouble.CapacityBusy]);
        var id = facts.Workspace.Value?.CapacityId;
        var together = id is null ? [] : Peers.Of(facts).Where(peer => peer.HasFailed && Roles.Is(peer.CapacityId, id)
            && Peers.IsNear(peer, facts.Times.FailedAt, Around) && Peers.IsOf(peer, Category.Capacity, Category.Throttling)).ToList();
        if (together.Count >= Enough)
        {
            Evidence[] seen = [.. together.Take(Peers.Shown).Select(peer => Seen.In(Peers.Source, $"{peer.Item} is on the same capacity and failed at {Seen.Utc(peer.At)} for want of it.", peer.Code, peer.At))];
            return said is not null ? CheckAnswer.Proves(RefreshTrouble.CapacityBusy, seen)
                : CheckAnswer.Fits(RefreshTrouble.CapacityBusy, "The error itself does not speak of the capacity.", seen);
        }
        return said is { } words ? Words.Answer(facts, words)
            : !facts.Workspace.IsKnown ? Seen.NotRead(facts.Workspace)
            : facts.Peers.IsKnown ? CheckAnswer.Silent("No other refresh on the same capacity failed for want of it at that time.")
            : Seen.NotRead(facts.Peers);
    }
}
