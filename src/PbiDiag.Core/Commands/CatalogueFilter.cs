using PbiDiag.Knowledge;
using PbiDiag.Results;

namespace PbiDiag.Commands;

/// <summary>Which entries of the catalogue are wanted. An empty list means: all.</summary>
public sealed record CatalogueFilter
{
    public IReadOnlyList<Category> Categories { get; init; } = [];

    public IReadOnlyList<Severity> Severities { get; init; } = [];

    public IReadOnlyList<Actor> Actors { get; init; } = [];

    public IReadOnlyList<Family> Families { get; init; } = [];

    public bool IsEmpty => Categories.Count + Severities.Count + Actors.Count + Families.Count == 0;

    public bool Admits(Entry entry) =>
        Admits(Categories, entry.Category) && Admits(Severities, entry.Severity) && Admits(Actors, entry.Actor) && Admits(Families, entry.Family);

    private static bool Admits<T>(IReadOnlyList<T> wanted, T value) => wanted.Count == 0 || wanted.Contains(value);
}
