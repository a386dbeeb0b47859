namespace PbiDiag.Services.Entra.Models;

/// <summary>The keys that a tenant publishes for its tokens.</summary>
public sealed record SigningKeyList
{
    public IReadOnlyList<SigningKey>? Keys { get; init; }
}
