using System.Text.Json;

namespace PbiDiag.Services.Http;

/// <summary>One answer inside a batch; they come in any order.</summary>
internal sealed record BatchReplyEntry
{
    public string? Id { get; init; }

    public int Status { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? Headers { get; init; }

    public JsonElement? Body { get; init; }

    public string? Header(string name) =>
        Headers?.Where(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase))
            .Select(header => header.Value.ToString())
            .FirstOrDefault();
}
