using System.Text.Json;

namespace PbiDiag.Services.PowerBi.Models;

public sealed record Scan
{
    public string? Id { get; init; }

    public string? Status { get; init; }

    public DateTimeOffset? CreatedDateTime { get; init; }

    public JsonElement? Error { get; init; }
}
