using PbiDiag.Knowledge;

namespace PbiDiag.CatalogueBuilder;

/// <summary>One entry as its file tells it.</summary>
internal sealed record EntryFile(string Path, EntryHead Head, EntryBody Body)
{
    /// <summary>At full depth an entry has three causes or more, steps, what tells it apart, and an example.</summary>
    public bool IsFull => Body.Causes.Count >= 3 && Body.Fixes.Count >= 2 && Body.TellApart.Length > 0 && Body.Example.Length > 0;

    public static EntryFile Read(string path) => EntryParser.Parse(path, File.ReadAllText(path));

    public static IReadOnlyList<EntryFile> ReadAll(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read)];
}
