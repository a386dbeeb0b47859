using PbiDiag.Knowledge;

namespace PbiDiag.Recognition.Sentences;

/// <summary>
/// Finds known wordings in one pass: a rolling hash over as many characters as every anchor has at least, a table of bits that says no to
/// nearly all positions, and a comparison for the rest.
/// </summary>
internal sealed class SentenceIndex
{
    private const int Window = 8;
    private const int FilterBits = 1 << 16;
    private const uint Prime = 16_777_619;

    private static readonly Lazy<SentenceIndex> Shared = new(() => new SentenceIndex(Catalogue.Default.Sentences));
    private static readonly uint Leaving = Power(Window - 1);

    private readonly Dictionary<uint, SentencePattern[]> byHash;
    private readonly ulong[] filter = new ulong[FilterBits / 64];

    public SentenceIndex(IEnumerable<Sentence> sentences)
    {
        byHash = sentences.Select(SentencePattern.Of).OfType<SentencePattern>().Where(pattern => pattern.Anchor.Length >= Window)
            .GroupBy(pattern => Hash(pattern.Anchor.AsSpan(0, Window)))
            .ToDictionary(group => group.Key, group => group.OrderByDescending(pattern => pattern.Weight).ToArray());
        foreach (var hash in byHash.Keys)
            filter[Bit(hash) / 64] |= 1UL << (int)(Bit(hash) % 64);
    }

    public static SentenceIndex Default => Shared.Value;

    /// <summary>The entry whose wording stands in a folded text; of several the one that proves most.</summary>
    public Entry? Find(ReadOnlySpan<char> text)
    {
        if (text.Length < Window)
            return null;
        SentencePattern? best = null;
        var hash = Hash(text.Slice(0, Window));
        for (var at = 0; ; at++)
        {
            if ((filter[Bit(hash) / 64] >> (int)(Bit(hash) % 64) & 1) != 0 && byHash.TryGetValue(hash, out var patterns))
                best = Heavier(best, patterns, text, at);
            if (at + Window >= text.Length)
                return best?.Entry;
            hash = (hash - (text[at] + 1u) * Leaving) * Prime + text[at + Window] + 1u;
        }
    }

    private static SentencePattern? Heavier(SentencePattern? best, SentencePattern[] patterns, ReadOnlySpan<char> text, int at)
    {
        foreach (var pattern in patterns)
        {
            if (best is not null && pattern.Weight <= best.Weight)
                return best;
            if (pattern.Matches(text, at))
                return pattern;
        }
        return best;
    }

    private static uint Bit(uint hash) => (hash ^ hash >> 15) % FilterBits;

    private static uint Hash(ReadOnlySpan<char> window)
    {
        uint hash = 0;
        foreach (var c in window)
            hash = hash * Prime + c + 1u;
        return hash;
    }

    private static uint Power(int exponent)
    {
        uint power = 1;
        for (var i = 0; i < exponent; i++)
            power *= Prime;
        return power;
    }
}
