using PbiDiag.Knowledge;
using PbiDiag.Recognition.Scanning;

namespace PbiDiag.Recognition.Codes;

/// <summary>The hashes of all codes and aliases of the catalogue: tells in no time that a word is none of them.</summary>
internal static class KnownNames
{
    private static readonly Lazy<HashSet<ulong>> Hashes = new(Read);

    public static bool MayHold(ulong hash) => Hashes.Value.Contains(hash);

    public static ulong HashOf(ReadOnlySpan<char> name) => LabelHash.Of(name);

    private static HashSet<ulong> Read()
    {
        var hashes = new HashSet<ulong>();
        foreach (var key in Catalogue.Default.Keys)
            hashes.Add(LabelHash.Of(key.AsSpan()));
        return hashes;
    }
}
