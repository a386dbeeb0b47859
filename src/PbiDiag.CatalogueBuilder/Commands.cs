
namespace PbiDiag.CatalogueBuilder;

/// <summary>What the builder does for each of its words.</summary>
internal static class Commands
{
    public static int Build(string folder, string output)
    {
        var entries = EntryFile.ReadAll(EntriesIn(folder));
        if (Report(Broken(folder, entries).Concat(CatalogueRules.Broken(entries))) > 0)
            return 1;
        var index = CatalogueWriter.Write(entries);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
        File.WriteAllBytes(output, index);
        return 0;
    }

    public static int Check(string folder, string[] families)
    {
        var (entries, malformed) = ReadEach(folder, families);
        var broken = malformed.Concat(Broken(folder, entries));
        if (families.Length == 0)
            broken = broken.Concat(CatalogueRules.Broken(entries));
        var count = Report(broken);
        Console.WriteLine($"{entries.Count} entries, {entries.Count(entry => entry.IsFull)} at full depth, {count} complaints");
        return count > 0 ? 1 : 0;
    }

    public static int Format(string folder, string[] families)
    {
        var (entries, malformed) = ReadEach(folder, families);
        foreach (var entry in entries)
            if (EntryFormatter.Format(entry) is var formatted && formatted != File.ReadAllText(entry.Path))
                File.WriteAllText(entry.Path, formatted);
        return Report(malformed) > 0 ? 1 : 0;
    }

    public static int Codes(string folder)
    {
        foreach (var entry in EntryFile.ReadAll(EntriesIn(folder)))
            Console.WriteLine($"{Vocabulary.Spell(entry.Head.Family)}\t{entry.Head.Code}\t{Vocabulary.Spell(entry.Head.Status)}");
        return 0;
    }

    public static int Usage()
    {
        Console.WriteLine("usage: build <knowledge folder> <index file> | check <knowledge folder> [family …] | format <knowledge folder> [family …] | codes <knowledge folder>");
        return 2;
    }

    private static string EntriesIn(string folder) => Path.Combine(folder, "Entries");

    private static (List<EntryFile> Entries, List<ShapeException> Malformed) ReadEach(string folder, string[] families)
    {
        var (entries, malformed) = (new List<EntryFile>(), new List<ShapeException>());
        var folders = families.Length == 0 ? [EntriesIn(folder)] : families.Select(family => Path.Combine(EntriesIn(folder), family));
        foreach (var path in folders.SelectMany(each => Directory.EnumerateFiles(each, "*.md", SearchOption.AllDirectories)).Order(StringComparer.Ordinal))
        {
            try
            {
                entries.Add(EntryFile.Read(path));
            }
            catch (ShapeException broken)
            {
                malformed.Add(broken);
            }
        }
        return (entries, malformed);
    }

    private static IEnumerable<ShapeException> Broken(string folder, IEnumerable<EntryFile> entries)
    {
        var checks = IdTable.Read(Path.Combine(folder, IdTable.Checks));
        var troubles = IdTable.Read(Path.Combine(folder, IdTable.Troubles));
        return entries.SelectMany(entry => EntryRules.Broken(entry, checks, troubles));
    }

    private static int Report(IEnumerable<ShapeException> broken)
    {
        var count = 0;
        foreach (var one in broken)
        {
            Console.WriteLine(one);
            count++;
        }
        return count;
    }
}
