using System.Text;

namespace PbiDiag.Knowledge.Index;

/// <summary>Reads the index's primitives from memory: a cursor, nothing more.</summary>
internal unsafe ref struct IndexReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    public int Position { get; private set; }

    public void Skip(int count) => Position += count;

    public byte Byte() => bytes[Position++];

    public bool Bool() => Byte() != 0;

    /// <summary>An unsigned number, seven bits a byte, lowest first.</summary>
    public int Number()
    {
        int value = 0, shift = 0;
        byte next;
        do
        {
            next = Byte();
            value |= (next & 0x7F) << shift;
            shift += 7;
        }
        while ((next & 0x80) != 0);
        return value;
    }

    public ReadOnlySpan<byte> Utf8()
    {
        var length = Number();
        var text = bytes.Slice(Position, length);
        Position += length;
        return text;
    }

    public string Text()
    {
        var text = Utf8();
        if (text.IsEmpty)
            return "";
        fixed (byte* start = text)
            return Encoding.UTF8.GetString(start, text.Length);
    }

    public IReadOnlyList<string> Texts()
    {
        var texts = new string[Number()];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = Text();
        return texts;
    }
}
