namespace PbiDiag.Failures;

/// <summary>A sign-in that did not come off: who refused it, and in which words.</summary>
public sealed record SignInFailure(string Id, FailureCategory Category, string Message, object? Target, string RecommendedAction)
    : Failure(Id, Category, Message, Target, RecommendedAction)
{
    /// <summary>The code to look up, such as AADSTS7000215; null when no directory answered.</summary>
    public string? Code { get; init; }

    /// <summary>All codes of the answer; the first is <see cref="Code"/>.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>The error class, such as invalid_client: what stays when numbers change.</summary>
    public string? Error { get; init; }

    public string? SubError { get; init; }

    /// <summary>The directory's own words.</summary>
    public string? Description { get; init; }

    public string? TraceId { get; init; }

    public string? CorrelationId { get; init; }

    public DateTimeOffset? Time { get; init; }

    public int? Status { get; init; }

    public TimeSpan? RetryAfter { get; init; }
}
