using PbiDiag.Checks;
using PbiDiag.Knowledge;

namespace PbiDiag.Diagnosing;

/// <summary>Something that may be the cause, before anybody has looked.</summary>
/// <param name="Prior">How likely it is by the knowledge alone, from 0 to 1.</param>
public sealed record Candidate(double Prior)
{
    /// <summary>The entry that names it; null for what is looked at without being named.</summary>
    public Entry? Entry { get; init; }

    /// <summary>The causes of that entry that it answers for; all have the same check.</summary>
    public IReadOnlyList<Cause> Causes { get; init; } = [];

    /// <summary>What can prove it; null where no service tells.</summary>
    public Check? Check { get; init; }

    /// <summary>What is wrong if it is the cause; null where only the entry has words for it.</summary>
    public Trouble? Trouble { get; init; }

    /// <summary>The refusing system's own words say so.</summary>
    public bool IsStated { get; init; }

    /// <summary>Only what wraps the deepest code names it, and the deepest code says what is wrong: it can be no more than possible.</summary>
    public bool IsOuter { get; init; }

    /// <summary>Nobody named it; what was read anyway tells of it.</summary>
    public bool IsBeside { get; init; }

    public string Id => Trouble?.Id ?? Causes[0].Id;
}
