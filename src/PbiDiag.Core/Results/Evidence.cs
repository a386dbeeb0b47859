namespace PbiDiag.Results;

/// <summary>One thing that was seen, and where: enough to look it up again.</summary>
public sealed record Evidence
{
    /// <summary>One sentence.</summary>
    public string Statement { get; init; } = "";

    /// <summary>The value as the service gave it.</summary>
    public string? Value { get; init; }

    /// <summary>The API that said so, or the text itself.</summary>
    public string? Source { get; init; }

    /// <summary>When what was seen happened.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The id of the request or event, for the service's support.</summary>
    public string? RequestId { get; init; }

    public override string ToString() => Statement;
}
