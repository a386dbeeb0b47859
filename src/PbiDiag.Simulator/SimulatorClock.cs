namespace PbiDiag.Simulator;

/// <summary>The tenant's time: it starts where the scenario says, runs unless told not to, and can be moved.</summary>
public sealed class SimulatorClock(DateTimeOffset start, bool runs) : TimeProvider
{
    private readonly long _started = System.GetTimestamp();
    private long _moved;

    public DateTimeOffset Now => GetUtcNow();

    public override DateTimeOffset GetUtcNow() =>
        start + TimeSpan.FromTicks(Interlocked.Read(ref _moved)) + (runs ? System.GetElapsedTime(_started) : TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _moved, by.Ticks);
}
