using PbiDiag.SignIn;

namespace PbiDiag.Services.Graph.Models;

/// <summary>A new secret: the only answer that ever holds its text.</summary>
public sealed record AddedPassword
{
    public string? KeyId { get; init; }

    public string? DisplayName { get; init; }

    public DateTimeOffset? StartDateTime { get; init; }

    public DateTimeOffset? EndDateTime { get; init; }

    public Secret? SecretText { get; init; }
}
