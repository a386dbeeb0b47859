namespace PbiDiag.Results;

/// <summary>Several failures with one cause.</summary>
public sealed record Incident
{
    public string? RootCause { get; init; }

    public string Summary { get; init; } = "";

    public Verdict? Verdict { get; init; }

    public int Confidence { get; init; }

    /// <summary>What they share: a source, a gateway, an app, an account, a policy, a capacity.</summary>
    public string? Subject { get; init; }

    public Actor? Actor { get; init; }

    public Severity? Severity { get; init; }

    public int Count { get; init; }

    public TextList Models { get; init; } = TextList.Empty;

    public TextList Sources { get; init; } = TextList.Empty;

    public DateTimeOffset? Since { get; init; }

    public DateTimeOffset? LastFailure { get; init; }

    public string? NextCommand { get; init; }

    public TextList Fixes { get; init; } = TextList.Empty;

    public ResultList<Diagnosis> Members { get; init; } = new([]);

    public override string ToString() => Summary;
}
