using System.Text.Json.Serialization;

namespace PbiDiag.Services.Entra.Models;

/// <summary>The token endpoint's own account of a refusal.</summary>
public sealed record TokenError
{
    public string? Error { get; init; }

    [JsonPropertyName("error_description")]
    public string? ErrorDescription { get; init; }

    [JsonPropertyName("error_codes")]
    public IReadOnlyList<int>? ErrorCodes { get; init; }

    /// <summary>With a blank between date and time.</summary>
    public string? Timestamp { get; init; }

    [JsonPropertyName("trace_id")]
    public string? TraceId { get; init; }

    [JsonPropertyName("correlation_id")]
    public string? CorrelationId { get; init; }

    [JsonPropertyName("error_uri")]
    public string? ErrorUri { get; init; }

    [JsonPropertyName("suberror")]
    public string? SubError { get; init; }

    /// <summary>JSON inside a text.</summary>
    public string? Claims { get; init; }
}
