namespace PbiDiag.Services.Graph.Models;

public sealed record PolicyUsers
{
    public IReadOnlyList<string>? IncludeUsers { get; init; }

    public IReadOnlyList<string>? ExcludeUsers { get; init; }

    public IReadOnlyList<string>? IncludeGroups { get; init; }

    public IReadOnlyList<string>? ExcludeGroups { get; init; }

    public IReadOnlyList<string>? IncludeRoles { get; init; }

    public IReadOnlyList<string>? ExcludeRoles { get; init; }
}
