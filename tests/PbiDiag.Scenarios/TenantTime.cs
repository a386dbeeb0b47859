using PbiDiag.Simulator;
using PbiDiag.Time;

namespace PbiDiag.Scenarios;

/// <summary>The pretend tenant's time as the product's own. Who waits moves it on: what is documented to take minutes does, and no test takes them.</summary>
internal sealed class TenantTime(SimulatorClock clock) : IClock
{
    private readonly object _lock = new();

    public DateTimeOffset UtcNow => clock.Now;

    public async Task DelayAsync(TimeSpan delay, CancellationToken cancellation)
    {
        if (delay <= TimeSpan.Zero)
            return;
        var until = UtcNow + delay;
        // What is under way at this moment should arrive before the time jumps.
        await Task.Delay(20, cancellation);
        lock (_lock)
        {
            if (until > UtcNow)
                clock.Advance(until - UtcNow);
        }
    }
}
