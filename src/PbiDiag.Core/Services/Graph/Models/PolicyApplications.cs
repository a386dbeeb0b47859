namespace PbiDiag.Services.Graph.Models;

public sealed record PolicyApplications
{
    public IReadOnlyList<string>? IncludeApplications { get; init; }

    public IReadOnlyList<string>? ExcludeApplications { get; init; }

    public IReadOnlyList<string>? IncludeUserActions { get; init; }
}
