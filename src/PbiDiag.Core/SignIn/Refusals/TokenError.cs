namespace PbiDiag.SignIn.Refusals;

/// <summary>
/// The token endpoint's own account of a refusal. Its numbers and texts can change at any time; the error class is what stays.
/// https://learn.microsoft.com/entra/identity-platform/reference-error-codes
/// </summary>
public sealed record TokenError(string Error)
{
    public string? Description { get; init; }

    /// <summary>As the endpoint lists them, then those in the description that it did not list.</summary>
    public IReadOnlyList<int> Codes { get; init; } = [];

    public DateTimeOffset? Time { get; init; }

    public string? TraceId { get; init; }

    public string? CorrelationId { get; init; }

    public string? SubError { get; init; }

    /// <summary>The endpoint asks for more than was given: another factor, another device.</summary>
    public bool AsksForClaims { get; init; }
}
