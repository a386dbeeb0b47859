using System.Text;

namespace PbiDiag.Recognition.Logs;

/// <summary>
/// Looks for the few byte strings of which one stands in every error that recognition knows. Each is searched for with the runtime's
/// vectorised search, and only once over each stretch of the log.
/// </summary>
internal struct Anchors()
{
    public const int Longest = 16;

    private static readonly byte[][] Known = [.. new[] { "AADSTS", "DM_GWPipeline", "DMTS_", "rror", "xception" }.Select(Encoding.ASCII.GetBytes)];

    private readonly int[] next = new int[Known.Length];

    /// <summary>Forgets what was found: the bytes have moved.</summary>
    public readonly void Reset() => next.AsSpan().Fill(-1);

    /// <summary>Where the first anchor at or behind a position stands; minus one for none.</summary>
    public readonly int Next(ReadOnlySpan<byte> bytes, int from)
    {
        var first = int.MaxValue;
        for (var i = 0; i < Known.Length; i++)
        {
            if (next[i] < from)
                next[i] = bytes.Slice(from).IndexOf(Known[i]) is var found and >= 0 ? from + found : int.MaxValue;
            first = Math.Min(first, next[i]);
        }
        return first == int.MaxValue ? -1 : first;
    }
}
