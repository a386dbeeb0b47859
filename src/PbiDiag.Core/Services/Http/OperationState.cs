using System.Text.Json;

namespace PbiDiag.Services.Http;

/// <summary>How far a long-running operation is. The status is open: what is not known as an end is not one.</summary>
internal sealed record OperationState
{
    public string? Status { get; init; }

    public JsonElement? Error { get; init; }

    public bool Succeeded => string.Equals(Status, "Succeeded", StringComparison.OrdinalIgnoreCase);

    public bool Failed => string.Equals(Status, "Failed", StringComparison.OrdinalIgnoreCase)
        || string.Equals(Status, "Cancelled", StringComparison.OrdinalIgnoreCase);
}
