using PbiDiag.Commands.Selection;

namespace PbiDiag.Commands.Refreshes;

/// <summary>What a user can say to Get-PbiRefreshHistory.</summary>
public sealed record RefreshHistoryOptions
{
    public IReadOnlyList<ItemChoice> Choices { get; init; } = [];

    public int? Last { get; init; }

    public DateTimeOffset? Since { get; init; }

    public bool Failed { get; init; }

    public bool Latest { get; init; }

    public bool Attempts { get; init; }

    /// <summary>Ask as an administrator, for the models of all capacities.</summary>
    public bool Organization { get; init; }
}
