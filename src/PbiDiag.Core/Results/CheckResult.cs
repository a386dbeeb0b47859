namespace PbiDiag.Results;

/// <summary>One named question about an app or an account, and its answer.</summary>
public sealed record CheckResult
{
    public string? AppId { get; init; }

    public string? UserPrincipalName { get; init; }

    /// <summary>A stable name, the same as in the causes of the catalogue where one asks the same.</summary>
    public string Check { get; init; } = "";

    public CheckStatus Status { get; init; }

    public string Message { get; init; } = "";

    /// <summary>What was seen, one fact an item.</summary>
    public TextList Evidence { get; init; } = TextList.Empty;

    /// <summary>What the caller lacks; only where the check could not be made for lack of it.</summary>
    public string? Permission { get; init; }

    public string? Fix { get; init; }

    public override string ToString() => $"{Check}: {Status}";
}
