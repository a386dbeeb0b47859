namespace PbiDiag.Services.Http;

/// <summary>Leave to run, until it is disposed.</summary>
internal sealed class ConcurrencySlot(ConcurrencyLimit limit, int round) : IDisposable
{
    private int _left;

    public int Round { get; } = round;

    public bool Throttled { get; set; }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _left, 1) == 0)
            limit.Leave(this, Throttled);
    }
}
