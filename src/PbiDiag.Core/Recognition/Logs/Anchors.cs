using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace PbiDiag.Recognition.Logs;

/// <summary>
/// Looks for the few words of which one stands in every error that recognition finds in a log. All are looked for at once, a vector of
/// bytes at a time, by a pair of bytes that is rare elsewhere; only where a pair stands is the word compared.
/// </summary>
internal static class Anchors
{
    /// <summary>What must be looked at again where a block of bytes ends: the longest word may begin there.</summary>
    public const int Longest = 16;

    private const byte CaseBit = 0x20;

    private static readonly byte[] Entra = Ascii("AADSTS");
    private static readonly byte[] Transfer = Ascii("DMTS_");
    private static readonly byte[] Gateway = Ascii("DM_GWPipeline");
    private static readonly byte[] Exception = Ascii("xception");

    /// <summary>Where the first word at or behind a position stands; minus one for none.</summary>
    [MethodImpl(Jit.OptimizeAtOnce)]
    public static int Next(ReadOnlySpan<byte> bytes, int from)
    {
        var at = from;
        if (bytes.Length - from > 2 * Vector<byte>.Count)
        {
            var (t, s, g, w) = (new Vector<byte>((byte)'T'), new Vector<byte>((byte)'S'), new Vector<byte>((byte)'G'), new Vector<byte>((byte)'W'));
            var (r, x, c, fold) = (new Vector<byte>((byte)'r'), new Vector<byte>((byte)'x'), new Vector<byte>((byte)'c'), new Vector<byte>(CaseBit));
            var firsts = MemoryMarshal.Cast<byte, Vector<byte>>(bytes.Slice(from));
            var seconds = MemoryMarshal.Cast<byte, Vector<byte>>(bytes.Slice(from + 1));
            // Two vectors at a time: one test for both.
            for (var i = 0; i + 1 < seconds.Length && i + 1 < firsts.Length; i += 2, at += 2 * Vector<byte>.Count)
            {
                var (first, second, third, fourth) = (firsts[i], seconds[i], firsts[i + 1], seconds[i + 1]);
                var pairs = (Vector.Equals(first, t) & Vector.Equals(second, s))
                    | (Vector.Equals(first, g) & Vector.Equals(second, w))
                    | (Vector.Equals(first, x) & Vector.Equals(second, c))
                    | (Vector.Equals(first | fold, r) & Vector.Equals(second | fold, r))
                    | (Vector.Equals(third, t) & Vector.Equals(fourth, s))
                    | (Vector.Equals(third, g) & Vector.Equals(fourth, w))
                    | (Vector.Equals(third, x) & Vector.Equals(fourth, c))
                    | (Vector.Equals(third | fold, r) & Vector.Equals(fourth | fold, r));
                if (pairs != Vector<byte>.Zero && Find(bytes, at, at + 2 * Vector<byte>.Count) is var found and >= 0)
                    return found;
            }
        }
        return Find(bytes, at, bytes.Length - 1);
    }

    private static int Find(ReadOnlySpan<byte> bytes, int from, int to)
    {
        for (var at = from; at < to; at++)
            if (IsAnchor(bytes, at))
                return at;
        return -1;
    }

    private static bool IsAnchor(ReadOnlySpan<byte> bytes, int at) => (bytes[at], bytes[at + 1]) switch
    {
        ((byte)'T', (byte)'S') => Stands(bytes, at - 4, Entra) || Stands(bytes, at - 2, Transfer),
        ((byte)'G', (byte)'W') => Stands(bytes, at - 3, Gateway),
        ((byte)'x', (byte)'c') => Stands(bytes, at, Exception),
        ((byte)'r' or (byte)'R', (byte)'r' or (byte)'R') => at + 3 < bytes.Length && (bytes[at + 2] | CaseBit) == 'o' && (bytes[at + 3] | CaseBit) == 'r',
        _ => false,
    };

    private static bool Stands(ReadOnlySpan<byte> bytes, int at, byte[] word) => at >= 0 && bytes.Slice(at).StartsWith(word);

    private static byte[] Ascii(string word) => Encoding.ASCII.GetBytes(word);
}
