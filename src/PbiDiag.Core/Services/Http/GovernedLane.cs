using PbiDiag.Failures;
using PbiDiag.SignIn.Clouds;
using PbiDiag.Time;

namespace PbiDiag.Services.Http;

/// <summary>The way in for requests of one lane to one service for one tenant.</summary>
internal sealed class GovernedLane(Service service, RequestLane lane, ConcurrencyLimit concurrency, IClock clock)
{
    /// <summary>One hot endpoint must not stop all the others of its service for longer than this.</summary>
    private static readonly TimeSpan LongestPauseForAll = TimeSpan.FromSeconds(30);

    private readonly IReadOnlyList<RateWindow> _rates = LaneRates.Create(lane);
    private DateTimeOffset _pausedUntil = DateTimeOffset.MinValue;

    public async Task<ConcurrencySlot> EnterAsync(DateTimeOffset deadline, IRequestLog log, CancellationToken cancellation)
    {
        await WaitAsync(Book(deadline), RequestWait.OverTheRate, log, cancellation);
        var slot = await concurrency.EnterAsync(cancellation);
        try
        {
            while (PausedUntil() is var until && until > clock.UtcNow)
            {
                RefuseBeyond(deadline, until);
                await WaitAsync(until, RequestWait.AskedFor, log, cancellation);
            }
            return slot;
        }
        catch
        {
            slot.Dispose();
            throw;
        }
    }

    /// <summary>The service asked for a pause: all that share the limit keep it, not only the one that was told.</summary>
    public void Pause(TimeSpan pause)
    {
        if (lane == RequestLane.Ordinary && pause > LongestPauseForAll)
            pause = LongestPauseForAll;
        lock (_rates)
        {
            var until = clock.UtcNow + pause;
            if (until > _pausedUntil)
                _pausedUntil = until;
        }
    }

    private async Task WaitAsync(DateTimeOffset until, string reason, IRequestLog log, CancellationToken cancellation)
    {
        var wait = until - clock.UtcNow;
        if (wait >= RequestWait.WorthTelling)
            await log.WaitAsync(new RequestWait(service, lane, wait, reason));
        await clock.DelayAsync(wait, cancellation);
    }

    private DateTimeOffset Book(DateTimeOffset deadline)
    {
        lock (_rates)
        {
            var now = clock.UtcNow;
            var start = _rates.Select(rate => rate.NextStart(now)).Append(now).Max();
            RefuseBeyond(deadline, start);
            foreach (var rate in _rates)
                rate.Book(start);
            return start;
        }
    }

    private void RefuseBeyond(DateTimeOffset deadline, DateTimeOffset start)
    {
        var wait = start - clock.UtcNow;
        if (start > deadline && wait > TimeSpan.Zero)
            throw new FailureException(ApiFailures.LimitReached(service, lane, wait));
    }

    private DateTimeOffset PausedUntil()
    {
        lock (_rates)
            return _pausedUntil;
    }
}
