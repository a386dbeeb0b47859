namespace PbiDiag.Services.Graph.Models;

public sealed record RedirectPlatform
{
    public IReadOnlyList<string>? RedirectUris { get; init; }
}
