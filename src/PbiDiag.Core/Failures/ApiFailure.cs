namespace PbiDiag.Failures;

/// <summary>A request to a service that did not give what was asked for: all that a support case needs, and nothing secret.</summary>
public sealed record ApiFailure(string Id, FailureCategory Category, string Message, object? Target, string RecommendedAction)
    : Failure(Id, Category, Message, Target, RecommendedAction)
{
    public string Service { get; init; } = "";

    public string Method { get; init; } = "";

    /// <summary>Without query values that can be personal.</summary>
    public string Path { get; init; } = "";

    /// <summary>Null when no answer came.</summary>
    public int? Status { get; init; }

    /// <summary>The service's own code, such as DM_GWPipeline_Gateway_DataSourceAccessError.</summary>
    public string? ServiceCode { get; init; }

    public string? ServiceMessage { get; init; }

    public string? RequestId { get; init; }

    public DateTimeOffset Time { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The answer's body, redacted and cut to a length that fits a ticket.</summary>
    public string? Body { get; init; }
}
