namespace PbiDiag.Services.Graph.Models;

public sealed record KeyCredential
{
    public string? KeyId { get; init; }

    public string? DisplayName { get; init; }

    public DateTimeOffset? StartDateTime { get; init; }

    public DateTimeOffset? EndDateTime { get; init; }

    public string? Type { get; init; }

    public string? Usage { get; init; }

    public string? CustomKeyIdentifier { get; init; }
}
