namespace PbiDiag.Recognition.Scanning;

/// <summary>From the hash of a word or phrase to what it means. Filled once; a look-up is a probe or two.</summary>
internal sealed class WordTable<T>
{
    private readonly ulong[] hashes;
    private readonly T[] meanings;
    private readonly int mask;

    public WordTable(IEnumerable<(string Spelling, T Meaning)> words)
    {
        var known = words.ToList();
        var slots = 16;
        while (slots < 4 * known.Count)
            slots *= 2;
        (hashes, meanings, mask) = (new ulong[slots], new T[slots], slots - 1);
        foreach (var (spelling, meaning) in known)
            Add(LabelHash.Of(spelling.AsSpan()), meaning);
    }

    public bool TryGet(ulong hash, out T meaning)
    {
        for (var slot = Slot(hash); hashes[slot] != 0; slot = slot + 1 & mask)
            if (hashes[slot] == hash)
            {
                meaning = meanings[slot];
                return true;
            }
        meaning = default!;
        return false;
    }

    private void Add(ulong hash, T meaning)
    {
        var slot = Slot(hash);
        while (hashes[slot] != 0)
            slot = slot + 1 & mask;
        (hashes[slot], meanings[slot]) = (hash, meaning);
    }

    private int Slot(ulong hash) => (int)(hash >> 32 ^ hash) & mask;
}
