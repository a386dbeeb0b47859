using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PbiDiag.Recognition.Logs;

/// <summary>Counts line ends, a vector at a time: every byte of a log that is read passes through here.</summary>
internal static class Newlines
{
    private const byte LineFeed = (byte)'\n';

    [MethodImpl(Jit.OptimizeAtOnce)]
    public static long Count(ReadOnlySpan<byte> bytes)
    {
        long count = 0;
        var vectors = MemoryMarshal.Cast<byte, Vector<byte>>(bytes);
        var lineFeeds = new Vector<byte>(LineFeed);
        for (var at = 0; at < vectors.Length;)
        {
            // A lane holds at most 255 before it must be emptied.
            var sums = Vector<byte>.Zero;
            var end = Math.Min(vectors.Length, at + byte.MaxValue);
            for (; at < end; at++)
                sums -= Vector.Equals(vectors[at], lineFeeds);
            Vector.Widen(sums, out var low, out var high);
            count += Vector.Dot(low + high, Vector<ushort>.One);
        }
        foreach (var b in bytes.Slice(vectors.Length * Vector<byte>.Count))
            count += b == LineFeed ? 1 : 0;
        return count;
    }
}
