namespace PbiDiag.Services.Graph.Models;

/// <summary>A client secret, without its text. The service also gives the first characters; they are not read.</summary>
public sealed record PasswordCredential
{
    public string? KeyId { get; init; }

    public string? DisplayName { get; init; }

    public DateTimeOffset? StartDateTime { get; init; }

    public DateTimeOffset? EndDateTime { get; init; }

    public string? CustomKeyIdentifier { get; init; }
}
