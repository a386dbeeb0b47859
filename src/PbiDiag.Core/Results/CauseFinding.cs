namespace PbiDiag.Results;

/// <summary>One possible cause of a failure, and what speaks for it or against it.</summary>
public sealed record CauseFinding
{
    /// <summary>The id of the trouble, such as gateway-offline; for a cause that no service tells, its id in the catalogue.</summary>
    public string Cause { get; init; } = "";

    public string Title { get; init; } = "";

    public Verdict Verdict { get; init; }

    /// <summary>It says what fails and not why.</summary>
    public bool IsSymptom { get; init; }

    /// <summary>In percent: the arithmetic is told with -Verbose.</summary>
    public int Confidence { get; init; }

    /// <summary>What it is about: a source, a gateway, an app, an account.</summary>
    public string? Subject { get; init; }

    public ResultList<Evidence> Evidence { get; init; } = new([]);

    /// <summary>The link of the chain that no service tells, where there is one; or why it was not checked.</summary>
    public string? MissingLink { get; init; }

    /// <summary>What the caller lacks.</summary>
    public string? MissingPermission { get; init; }

    public Actor? Actor { get; init; }

    public Retry? Retry { get; init; }

    public TextList Fixes { get; init; } = TextList.Empty;

    /// <summary>What to run next for this cause.</summary>
    public string? Command { get; init; }

    /// <summary>Since when the trouble is there, where that is known.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The code whose entry names the cause; null where only the look at the tenant found it.</summary>
    public string? Code { get; init; }

    /// <summary>The check that was asked; null where no service tells.</summary>
    public string? Check { get; init; }

    /// <summary>The causes in the entry that this one answers for.</summary>
    public TextList CauseIds { get; init; } = TextList.Empty;

    public TextList AffectedModels { get; init; } = TextList.Empty;

    public TextList AffectedSources { get; init; } = TextList.Empty;

    public override string ToString() => $"{Cause} ({Verdict}, {Confidence} %)";
}
