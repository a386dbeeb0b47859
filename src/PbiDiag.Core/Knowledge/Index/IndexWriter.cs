using System.Text;

namespace PbiDiag.Knowledge.Index;

/// <summary>Writes what <see cref="IndexReader"/> reads. Used while the product is built, never while it runs.</summary>
internal sealed class IndexWriter
{
    private readonly List<byte> bytes = [];

    public int Position => bytes.Count;

    public byte[] ToArray() => [.. bytes];

    public void Byte(byte value) => bytes.Add(value);

    public void Bool(bool value) => Byte(value ? (byte)1 : (byte)0);

    public void Number(int value)
    {
        for (; value > 0x7F; value >>= 7)
            Byte((byte)(value & 0x7F | 0x80));
        Byte((byte)value);
    }

    public void Fixed(int value)
    {
        for (var shift = 0; shift < 32; shift += 8)
            Byte((byte)(value >> shift));
    }

    public void Text(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        Number(utf8.Length);
        bytes.AddRange(utf8);
    }

    public void Texts(IReadOnlyList<string> texts) => Each(texts, Text);

    public void Each<T>(IReadOnlyList<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (var item in items)
            write(item);
    }

    public void Bytes(byte[] block) => bytes.AddRange(block);
}
