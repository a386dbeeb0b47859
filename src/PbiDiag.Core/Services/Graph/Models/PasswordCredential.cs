using PbiDiag.SignIn;

namespace PbiDiag.Services.Graph.Models;

/// <summary>A client secret, without its text.</summary>
public sealed record PasswordCredential
{
    public string? KeyId { get; init; }

    public string? DisplayName { get; init; }

    public DateTimeOffset? StartDateTime { get; init; }

    public DateTimeOffset? EndDateTime { get; init; }

    public string? CustomKeyIdentifier { get; init; }

    /// <summary>The first characters, to tell which key a secret is. As a secret, so that no output can show them.</summary>
    public Secret? Hint { get; init; }
}
