namespace PbiDiag.Time;

/// <summary>The clock that tests set.</summary>
public interface IClock
{
    DateTimeOffset UtcNow { get; }

    Task DelayAsync(TimeSpan delay, CancellationToken cancellation);
}
