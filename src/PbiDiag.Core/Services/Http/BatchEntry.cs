using System.Text.Json;

namespace PbiDiag.Services.Http;

/// <summary>One request inside a batch.</summary>
internal sealed record BatchEntry(string Id, string Method, string Url)
{
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    public JsonElement? Body { get; init; }
}
