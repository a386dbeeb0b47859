using PbiDiag.Knowledge.Index;
using PbiDiag.Results;

namespace PbiDiag.Knowledge;

/// <summary>Everything the product knows about errors, read from the embedded index as it is asked for.</summary>
public sealed class Catalogue
{
    private static readonly Lazy<Catalogue> Embedded = new(() => new Catalogue(CatalogueIndex.OpenEmbedded()));

    private readonly CatalogueIndex index;
    private readonly Entry?[] entries;
    private IReadOnlyList<Sentence>? sentences;

    internal Catalogue(CatalogueIndex index)
    {
        this.index = index;
        entries = new Entry?[index.EntryCount];
    }

    public static Catalogue Default => Embedded.Value;

    public int Count => index.EntryCount;

    /// <summary>All entries in the order of family and code.</summary>
    public IEnumerable<Entry> Entries => Enumerable.Range(0, Count).Select(At);

    /// <summary>Every code and alias, as lookup compares them.</summary>
    internal IEnumerable<string> Keys => Enumerable.Range(0, index.KeyCount).Select(index.KeyText);

    /// <summary>The known wordings of all entries.</summary>
    public IReadOnlyList<Sentence> Sentences => sentences ??= index.ReadSentences(At);

    /// <summary>The entry of a code or alias, whatever its case. Where several families use the code, the one met most.</summary>
    public Entry? Find(string code)
    {
        var keys = index.Find(code);
        return keys.Count == 0 ? null : At(index.EntryOfKey(keys.First));
    }

    /// <summary>The entry of a code in one family.</summary>
    public Entry? Find(string code, Family family)
    {
        var keys = index.Find(code);
        for (var key = keys.First; key < keys.First + keys.Count; key++)
            if (At(index.EntryOfKey(key)) is { } entry && entry.Family == family)
                return entry;
        return null;
    }

    /// <summary>Every entry that a code or alias can mean.</summary>
    public IReadOnlyList<Entry> FindAll(string code)
    {
        var keys = index.Find(code);
        return keys.Count == 0 ? [] : [.. Enumerable.Range(keys.First, keys.Count).Select(index.EntryOfKey).Distinct().Select(At)];
    }

    private Entry At(int position)
    {
        if (entries[position] is { } known)
            return known;
        var reader = index.EntryReader(position);
        var head = EntryCodec.ReadHead(ref reader);
        var bodyAt = reader.Position;
        return entries[position] = new Entry(head, () => ReadBody(position, bodyAt));
    }

    private EntryBody ReadBody(int position, int bodyAt)
    {
        var reader = index.EntryReader(position);
        reader.Skip(bodyAt);
        return EntryCodec.ReadBody(ref reader);
    }
}
