using System.Text.Json.Serialization;

namespace PbiDiag.Services.Http;

/// <summary>The link of a page, under the name that each service has for it. Reading it alone is far quicker than reading the items.</summary>
internal sealed record PageLinks
{
    [JsonPropertyName("@odata.nextLink")]
    public string? Graph { get; init; }

    [JsonPropertyName("nextLink")]
    public string? Vault { get; init; }

    [JsonPropertyName("continuationUri")]
    public string? PowerBi { get; init; }

    /// <summary>Exactly as given: the token in it is percent-encoded already. Null at the end.</summary>
    [JsonIgnore]
    public string? Next => new[] { Graph, Vault, PowerBi }.FirstOrDefault(link => !string.IsNullOrEmpty(link));
}
