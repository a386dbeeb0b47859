using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace PbiDiag.Knowledge.Index;

/// <summary>
/// The embedded index as it lies in memory. Layout: magic; counts of entries, keys, sentences; offsets of the four parts;
/// entry offsets; key offsets (sorted by key) with their entry; entries; keys; sentences. All fixed numbers are 32 bits, little endian.
/// </summary>
internal sealed unsafe class CatalogueIndex
{
    public const int Magic = 0x314B4250;
    public const int HeaderBytes = 5 * 4;
    private const string ResourceName = "PbiDiag.Catalogue";

    private readonly byte* start;
    private readonly int length;
    private readonly int sentencesAt;

    private CatalogueIndex(byte* start, int length)
    {
        this.start = start;
        this.length = length;
        if (length < HeaderBytes || Fixed(0) != Magic)
            throw new InvalidDataException("The embedded catalogue is damaged: its first bytes are not those of an index.");
        EntryCount = Fixed(4);
        KeyCount = Fixed(8);
        SentenceCount = Fixed(12);
        sentencesAt = Fixed(16);
    }

    public int EntryCount { get; }

    public int KeyCount { get; }

    public int SentenceCount { get; }

    private ReadOnlySpan<byte> Bytes => new(start, length);

    private int KeysAt => HeaderBytes + 4 * EntryCount;

    public static CatalogueIndex OpenEmbedded()
    {
        var stream = typeof(CatalogueIndex).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidDataException("The catalogue is missing from this build.");
        // A resource lies in the mapped assembly file: its pages are read only when a lookup touches them.
        return stream is UnmanagedMemoryStream mapped ? new(mapped.PositionPointer, (int)mapped.Length) : Open(ReadAll(stream));
    }

    public static CatalogueIndex Open(byte[] bytes) => new((byte*)GCHandle.Alloc(bytes, GCHandleType.Pinned).AddrOfPinnedObject(), bytes.Length);

    /// <summary>The run of keys that equal a code: where it begins and how many there are.</summary>
    public (int First, int Count) Find(string code)
    {
        Span<byte> buffer = stackalloc byte[CatalogueKey.MaxLength];
        var size = CatalogueKey.Of(code, buffer);
        if (size < 0)
            return default;
        ReadOnlySpan<byte> key = buffer.Slice(0, size);
        int low = 0, high = KeyCount;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (KeyAt(middle).SequenceCompareTo(key) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        var end = low;
        while (end < KeyCount && KeyAt(end).SequenceEqual(key))
            end++;
        return (low, end - low);
    }

    public string KeyText(int key)
    {
        var reader = new IndexReader(Bytes.Slice(Fixed(KeysAt + 8 * key)));
        return reader.Text();
    }

    public int EntryOfKey(int key) => Fixed(KeysAt + 8 * key + 4);

    public IndexReader EntryReader(int entry) => new(Bytes.Slice(Fixed(HeaderBytes + 4 * entry)));

    public IReadOnlyList<Sentence> ReadSentences(Func<int, Entry> entryAt)
    {
        var reader = new IndexReader(Bytes.Slice(sentencesAt));
        var sentences = new Sentence[SentenceCount];
        for (var i = 0; i < sentences.Length; i++)
            sentences[i] = new Sentence(reader.Text(), entryAt(reader.Number()));
        return sentences;
    }

    private static byte[] ReadAll(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private ReadOnlySpan<byte> KeyAt(int key)
    {
        var reader = new IndexReader(Bytes.Slice(Fixed(KeysAt + 8 * key)));
        return reader.Utf8();
    }

    private int Fixed(int at) => BinaryPrimitives.ReadInt32LittleEndian(Bytes.Slice(at, 4));
}
