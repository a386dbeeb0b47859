using System.Text.Json.Serialization;

namespace PbiDiag.Services.Http;

/// <summary>The page of nearly every listing: the items are in <c>value</c>, the link has one of three names.</summary>
public sealed record ListPage<T> : IPage<T>
{
    public IReadOnlyList<T>? Value { get; init; }

    [JsonPropertyName("@odata.nextLink")]
    public string? ODataLink { get; init; }

    [JsonPropertyName("nextLink")]
    public string? VaultLink { get; init; }

    public string? ContinuationUri { get; init; }

    [JsonIgnore]
    public IReadOnlyList<T>? Items => Value;

    [JsonIgnore]
    public string? NextLink => ODataLink ?? VaultLink ?? ContinuationUri;
}
