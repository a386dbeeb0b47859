namespace PbiDiag.Services.Graph.Models;

public sealed record PolicyLocations
{
    public IReadOnlyList<string>? IncludeLocations { get; init; }

    public IReadOnlyList<string>? ExcludeLocations { get; init; }
}
