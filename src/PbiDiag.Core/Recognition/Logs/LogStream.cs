using System.IO.Compression;
using System.Text;

namespace PbiDiag.Recognition.Logs;

/// <summary>Opens a log as a stream of UTF-8, whatever it is stored as: packed with gzip, UTF-16 with or without a mark.</summary>
internal static class LogStream
{
    private const int SampleBytes = 512;

    public static Stream Open(string file)
    {
        // Sequential and shared: the gateway goes on writing while its log is read. No buffer of its own: the reader has one.
        Stream stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
        return Decode(IsPacked(stream) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
    }

    public static Stream Decode(Stream stream)
    {
        var sample = new byte[SampleBytes];
        var length = Fill(stream, sample);
        Stream whole = new HeadedStream(sample, length, stream);
        return EncodingOf(sample.AsSpan(0, length)) is { } encoding ? new Utf8Stream(whole, encoding) : whole;
    }

    private static bool IsPacked(Stream stream)
    {
        var packed = stream.ReadByte() == 0x1F && stream.ReadByte() == 0x8B;
        stream.Position = 0;
        return packed;
    }

    /// <summary>The encoding to be turned into UTF-8; null where it is UTF-8 already.</summary>
    private static Encoding? EncodingOf(ReadOnlySpan<byte> sample)
    {
        if (sample.Length < 2)
            return null;
        if (sample[0] == 0xFF && sample[1] == 0xFE)
            return Encoding.Unicode;
        if (sample[0] == 0xFE && sample[1] == 0xFF)
            return Encoding.BigEndianUnicode;
        int even = 0, odd = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }
        // ASCII in UTF-16 has a zero in every other byte.
        var many = sample.Length / 5;
        return odd > many && even == 0 ? Encoding.Unicode : even > many && odd == 0 ? Encoding.BigEndianUnicode : null;
    }

    private static int Fill(Stream stream, byte[] buffer)
    {
        var length = 0;
        while (length < buffer.Length && stream.Read(buffer, length, buffer.Length - length) is var read and > 0)
            length += read;
        return length;
    }
}
