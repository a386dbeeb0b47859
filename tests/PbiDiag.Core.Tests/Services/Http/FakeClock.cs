using PbiDiag.Time;

namespace PbiDiag.Core.Tests.Services.Http;

/// <summary>Time passes only when somebody waits.</summary>
internal sealed class FakeClock : IClock
{
    public DateTimeOffset UtcNow { get; private set; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public Task DelayAsync(TimeSpan delay, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (delay > TimeSpan.Zero)
            UtcNow += delay;
        return Task.CompletedTask;
    }
}
