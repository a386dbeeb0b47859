using System.Text;
using PbiDiag.Knowledge.Index;
using PbiDiag.Results;

namespace PbiDiag.CatalogueBuilder;

/// <summary>Lays the entries out as the index that <see cref="CatalogueIndex"/> reads.</summary>
internal static class CatalogueWriter
{
    public static byte[] Write(IReadOnlyList<EntryFile> files)
    {
        var entries = files.OrderBy(file => file.Head.Family).ThenBy(file => file.Head.Code, StringComparer.Ordinal).ToList();
        var keys = KeysOf(entries);
        var sentences = entries.SelectMany((file, i) => file.Body.Sentences.Select(sentence => (Pattern: sentence, Entry: i))).ToList();
        var bodyAt = CatalogueIndex.HeaderBytes + 4 * entries.Count + 8 * keys.Count;

        var body = new IndexWriter();
        var entryOffsets = entries.Select(file => At(body, () => { EntryCodec.WriteHead(body, file.Head); EntryCodec.WriteBody(body, file.Body); })).ToList();
        var keyOffsets = keys.Select(key => At(body, () => { body.Number(key.Bytes.Length); body.Bytes(key.Bytes); })).ToList();
        var sentencesAt = At(body, () =>
        {
            foreach (var (pattern, entry) in sentences)
            {
                body.Text(pattern);
                body.Number(entry);
            }
        });

        var index = new IndexWriter();
        foreach (var number in new[] { CatalogueIndex.Magic, entries.Count, keys.Count, sentences.Count, bodyAt + sentencesAt })
            index.Fixed(number);
        foreach (var offset in entryOffsets)
            index.Fixed(bodyAt + offset);
        for (var i = 0; i < keys.Count; i++)
        {
            index.Fixed(bodyAt + keyOffsets[i]);
            index.Fixed(keys[i].Entry);
        }
        index.Bytes(body.ToArray());
        return index.ToArray();
    }

    private static int At(IndexWriter writer, Action write)
    {
        var at = writer.Position;
        write();
        return at;
    }

    /// <summary>Sorted by key; among entries that share one, errors before wordings, a code before an alias, then the order of families.</summary>
    private static List<(byte[] Bytes, int Entry)> KeysOf(List<EntryFile> entries)
    {
        var keys = new List<(byte[] Bytes, int Entry, int Rank)>();
        for (var i = 0; i < entries.Count; i++)
            foreach (var (key, rank) in KeysOf(entries[i]))
                keys.Add((key, i, rank));
        keys.Sort((a, b) => a.Bytes.AsSpan().SequenceCompareTo(b.Bytes) is not 0 and var order ? order : a.Rank != b.Rank ? a.Rank - b.Rank : a.Entry - b.Entry);
        return [.. keys.Select(key => (key.Bytes, key.Entry))];
    }

    private static IEnumerable<(byte[] Key, int Rank)> KeysOf(EntryFile entry)
    {
        var kind = entry.Head.Kind is EntryKind.Error ? 0 : 10;
        var names = entry.Body.Aliases.Select(alias => (Text: alias, Rank: kind + 1)).Prepend((Text: entry.Head.Code, Rank: kind));
        if (entry.Head.Code.StartsWith("AADSTS", StringComparison.Ordinal))
            names = names.Append((Text: entry.Head.Code[6..], Rank: kind + 1));
        return names.Select(name => (Key: KeyOf(name.Text), name.Rank)).DistinctBy(name => Encoding.ASCII.GetString(name.Key));
    }

    private static byte[] KeyOf(string text)
    {
        var buffer = new byte[CatalogueKey.MaxLength];
        var length = CatalogueKey.Of(text, buffer);
        return length > 0 ? buffer[..length] : throw new ArgumentException($"'{text}' cannot be looked up: at most {CatalogueKey.MaxLength} ASCII characters.");
    }
}
