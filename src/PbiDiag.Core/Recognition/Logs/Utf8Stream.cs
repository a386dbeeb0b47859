using System.Text;

namespace PbiDiag.Recognition.Logs;

/// <summary>Gives text of another encoding out as UTF-8.</summary>
internal sealed class Utf8Stream : ReadOnlyStream
{
    private const int BlockChars = 32 * 1024;

    private readonly StreamReader reader;
    private readonly Encoder encoder = Encoding.UTF8.GetEncoder();
    private readonly char[] chars = new char[BlockChars];
    private readonly byte[] bytes = new byte[Encoding.UTF8.GetMaxByteCount(BlockChars)];
    private int start;
    private int end;

    public Utf8Stream(Stream inner, Encoding encoding)
        : base(inner) => reader = new StreamReader(inner, encoding, detectEncodingFromByteOrderMarks: false);

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (start == end)
        {
            var read = reader.Read(chars, 0, chars.Length);
            if (read == 0)
                return 0;
            (start, end) = (0, encoder.GetBytes(chars, 0, read, bytes, 0, flush: false));
        }
        var taken = Math.Min(count, end - start);
        Buffer.BlockCopy(bytes, start, buffer, offset, taken);
        start += taken;
        return taken;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            reader.Dispose();
        base.Dispose(disposing);
    }
}
