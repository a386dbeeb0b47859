namespace PbiDiag.Recognition.Scanning;

/// <summary>
/// A hash that can be put together from the hashes of words, so that "Correlation ID", "correlation_id" and "correlationId" are one key.
/// Case and underscores do not count.
/// </summary>
internal static class LabelHash
{
    private const ulong Prime = 1_099_511_628_211;

    public static void Add(char c, ref ulong hash, ref ulong power)
    {
        if (c == '_')
            return;
        // The bit of case: digits have it already.
        hash = hash * Prime + (c < 0x80 ? c | 0x20u : c) + 1;
        power *= Prime;
    }

    public static ulong Of(ReadOnlySpan<char> text)
    {
        ulong hash = 0, power = 1;
        foreach (var c in text)
            Add(c, ref hash, ref power);
        return hash;
    }
}
