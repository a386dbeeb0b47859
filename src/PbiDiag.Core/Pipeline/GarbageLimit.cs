namespace PbiDiag.Pipeline;

/// <summary>
/// Keeps the garbage of long listings within bounds. The runtime lets the youngest generation grow with the processor's cache before it
/// collects, which on large servers is 150 MB and more of answers and rows that nobody needs any longer. Only the two young generations
/// are collected: what lives long, the host's own objects above all, is not looked at.
/// </summary>
/// <param name="inUse">How much memory is in use, garbage included.</param>
/// <param name="collect">Collects the garbage.</param>
internal sealed class GarbageLimit(Func<long> inUse, Action collect)
{
    public const long MostGrowth = 8 * 1024 * 1024;

    private readonly object _lock = new();

    /// <summary>What was left last time. The first occasion only takes note: a short command must not pay for what was there before it.</summary>
    private long _least = long.MaxValue;

    public static GarbageLimit Process { get; } = new(
        static () => GC.GetTotalMemory(forceFullCollection: false),
        static () => GC.Collect(1, GCCollectionMode.Forced, blocking: true));

    /// <summary>To be called often: it costs next to nothing where there is nothing to do.</summary>
    public void Check()
    {
        lock (_lock)
        {
            var now = inUse();
            if (now - _least >= MostGrowth)
            {
                collect();
                _least = inUse();
            }
            // The runtime has collected by itself.
            else if (now < _least)
            {
                _least = now;
            }
        }
    }
}
