namespace PbiDiag.Services.Graph.Models;

public sealed record RequiredResource
{
    public string? ResourceAppId { get; init; }

    public IReadOnlyList<ResourceAccess>? ResourceAccess { get; init; }
}
