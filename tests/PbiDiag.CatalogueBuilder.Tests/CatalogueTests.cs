namespace PbiDiag.CatalogueBuilder.Tests;

/// <summary>What holds for the entries that ship. The build itself refuses malformed entries and dangling references.</summary>
public sealed class CatalogueTests
{
    private static readonly IReadOnlyList<EntryFile> Entries = EntryFile.ReadAll(Path.Combine(Folders.Knowledge, "Entries"));

    [Fact]
    public void No_rule_is_broken()
    {
        var checks = IdTable.Read(Path.Combine(Folders.Knowledge, IdTable.Checks));
        var troubles = IdTable.Read(Path.Combine(Folders.Knowledge, IdTable.Troubles));

        Assert.Empty(Entries.SelectMany(entry => EntryRules.Broken(entry, checks, troubles)).Concat(CatalogueRules.Broken(Entries)));
    }

    [Fact]
    public void Every_entry_is_written_in_the_one_form()
    {
        var others = Entries.Where(entry => EntryFormatter.Format(entry) != File.ReadAllText(entry.Path)).Select(entry => entry.Path);

        Assert.True(!others.Any(), $"Run the builder's format on: {string.Join(", ", others)}");
    }

    [Fact]
    public void Codes_are_retired_and_never_deleted()
    {
        var listed = File.ReadAllLines(Path.Combine(Folders.Knowledge, "Codes.tsv"));
        var present = Entries.Select(entry => $"{Vocabulary.Spell(entry.Head.Family)}\t{entry.Head.Code}\t{Vocabulary.Spell(entry.Head.Status)}");

        Assert.Equal(listed, present);
    }
}
