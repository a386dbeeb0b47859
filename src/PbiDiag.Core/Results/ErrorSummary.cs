namespace PbiDiag.Results;

/// <summary>One code in the logs that were read: how often, and when it was first and last seen.</summary>
public sealed record ErrorSummary
{
    public string? Code { get; init; }

    public string? Title { get; init; }

    public Severity? Severity { get; init; }

    public Category? Category { get; init; }

    public Family? Family { get; init; }

    public long Count { get; init; }

    public DateTimeOffset? FirstSeen { get; init; }

    public DateTimeOffset? LastSeen { get; init; }

    /// <summary>The last file that held it.</summary>
    public string? Path { get; init; }

    public override string ToString() => $"{Code ?? Title} x {Count}";
}
