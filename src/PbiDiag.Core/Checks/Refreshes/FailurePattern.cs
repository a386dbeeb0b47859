using PbiDiag.Checks.Troubles;
using PbiDiag.Facts.Cases;
using PbiDiag.Facts.Refreshes;
using PbiDiag.Results;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Checks.Refreshes;

internal sealed class FailurePattern : Check
{
    private const int Enough = 2;
    private const int Turns = 6;
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(60);
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(8);

    public override string Id => "failure-pattern";

    public override string Question => "Do failures share a minute, an interval or a source across models?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.History, FactKind.Peers];

    // Where others fail alike, the pattern is theirs together; its own past would only tell it once more.
    public override IEnumerable<FactKind> NeedsFor(CaseFacts facts) => FailsAlike(facts) ? [FactKind.Peers] : Needs;

    internal override IReadOnlyList<Trouble> Finds => [RefreshTrouble.FailTogether, SourceTrouble.CredentialEnded];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        var code = PeerRuns.CodeOf(facts.Error);
        var together = Peers.Of(facts).Where(peer => peer.HasFailed && Peers.IsAtOnce(peer, facts.Times.FailedAt) && code is not null && Is(peer.Code, code)).ToList();
        if (together.Count >= Enough)
        {
            return CheckAnswer.Proves(
                RefreshTrouble.FailTogether,
                [.. together.Take(Peers.Shown).Select(peer => Seen.In(Peers.Source, $"{peer.Item} failed in the same minutes, at {Seen.Utc(peer.At)}, with the same code.", peer.Code, peer.At))]) with
                { Since = facts.Times.FailedAt };
        }
        if (facts.History is not { IsKnown: true, Value: { } history })
            return FailsAlike(facts) ? CheckAnswer.Silent("Others fail with the same code, at other times.") : Seen.NotRead(facts.History);
        if (AfterAnHour(facts, history) is { } hour)
            return hour;
        if (InTurns(history))
            return CheckAnswer.Silent("It fails every second time: as where two things take turns, such as two members of a gateway or two replicas of a server.", Seen.In(Runs.Source, FormattableString.Invariant($"The last {Turns} runs went well and failed in turn.")));
        return facts.Peers.IsKnown ? CheckAnswer.Silent("No pattern shows, neither in its own runs nor in those of other models.") : Seen.NotRead(facts.Peers);
    }

    // An access token lives about an hour: a run that always ends then has none to go on with.
    private static CheckAnswer? AfterAnHour(CaseFacts facts, IReadOnlyList<Refresh> history)
    {
        var lengths = history.Where(RefreshState.HasFailed).Select(Runs.Length).OfType<TimeSpan>().ToList();
        return lengths.Count >= Enough && lengths.All(static length => (length - TokenLife).Duration() <= Margin) && Words.AreOf(facts, Category.SessionToken, Category.SourceCredential, Category.GatewayCredential)
            ? CheckAnswer.Fits(
                SourceTrouble.CredentialEnded, "When the token was issued, no service tells.",
                Seen.In(Runs.Source, FormattableString.Invariant($"All {lengths.Count} failed runs ended after about an hour."), FormattableString.Invariant($"{lengths[0].TotalMinutes:0} min")))
            : null;
    }

    private static bool InTurns(IReadOnlyList<Refresh> history)
    {
        var ended = history.Where(static run => RefreshState.HasFailed(run) || RefreshState.Is(RefreshState.Of(run), RefreshState.Completed)).Take(Turns).ToList();
        return ended.Count == Turns && Enumerable.Range(1, Turns - 1).All(at => RefreshState.HasFailed(ended[at]) != RefreshState.HasFailed(ended[at - 1]));
    }

    private static bool FailsAlike(CaseFacts facts) =>
        PeerRuns.CodeOf(facts.Error) is { } code && facts.Companions.Any(peer => peer.HasFailed && peer.Item.Id != facts.Item?.Id && Is(peer.Code, code));

    private static bool Is(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
