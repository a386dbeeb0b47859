using System.Text.Json.Serialization;

namespace PbiDiag.Services.Http;

/// <summary>The page of nearly every listing.</summary>
public sealed record ListPage<T> : IPage<T>
{
    public IReadOnlyList<T>? Value { get; init; }

    [JsonIgnore]
    public IReadOnlyList<T>? Items => Value;
}
