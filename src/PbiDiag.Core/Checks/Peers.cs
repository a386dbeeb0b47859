using PbiDiag.Facts.Cases;
using PbiDiag.Facts.DataSources;
using PbiDiag.Results;

namespace PbiDiag.Checks;

/// <summary>The other models that a failure is held against: those of the same pipeline, and those that an administrator may list.</summary>
internal static class Peers
{
    public const string Source = Seen.PowerBi + "capacities/refreshables";

    /// <summary>How many are named one by one.</summary>
    public const int Shown = 3;

    private static readonly TimeSpan SameMoment = TimeSpan.FromMinutes(3);

    public static IReadOnlyList<PeerRun> Of(CaseFacts facts) =>
    [
        .. facts.Companions.Concat(facts.Peers.Value ?? []).Where(peer => !Is(peer.Item.Id, facts.Item?.Id))
            .GroupBy(static peer => peer.Item.Id, StringComparer.OrdinalIgnoreCase).Select(static same => same.First()),
    ];

    public static bool IsNear(PeerRun peer, DateTimeOffset? time, TimeSpan margin) => peer.At is { } at && time is { } mine && (at - mine).Duration() <= margin;

    public static bool IsAtOnce(PeerRun peer, DateTimeOffset? time) => IsNear(peer, time, SameMoment);

    /// <summary>Whether the model is known to read the source, by its list of sources or by the words of its error.</summary>
    public static bool Uses(PeerRun peer, KnownSource source) =>
        peer.SourceKeys.Contains(source.Key, StringComparer.OrdinalIgnoreCase) || Holds(peer.Source, source.Path) || Holds(peer.Source, source.Url)
        || (source.Database is null && Holds(peer.Source, source.Server));

    public static bool IsOf(PeerRun peer, params Category[] categories) => peer.Category is { } category && categories.Contains(category);

    private static bool Holds(string? text, string? part) => !string.IsNullOrEmpty(part) && text?.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool Is(string one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
