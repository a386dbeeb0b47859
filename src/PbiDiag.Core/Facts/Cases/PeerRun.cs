using PbiDiag.Facts.Refreshes;
using PbiDiag.Results;

namespace PbiDiag.Facts.Cases;

/// <summary>How another model went last: patterns show only beside others.</summary>
/// <param name="Item">The model.</param>
/// <param name="CapacityId">Where it runs.</param>
/// <param name="Status">Completed, Failed and others.</param>
/// <param name="At">When the run ended, or began where it did not end.</param>
/// <param name="Code">The code of its error.</param>
/// <param name="Source">The source that the error names.</param>
public sealed record PeerRun(CaseItem Item, string? CapacityId, string? Status, DateTimeOffset? At, string? Code, string? Source)
{
    public Category? Category { get; init; }

    /// <summary>The sources that the model reads, where that was asked.</summary>
    public IReadOnlyList<string> SourceKeys { get; init; } = [];

    public bool HasFailed => RefreshState.Is(Status, RefreshState.Failed);

    public bool HasGoneWell => RefreshState.Is(Status, RefreshState.Completed);
}
