namespace PbiDiag.Services.Http;

/// <summary>
/// How many may run at once: half as many after a "too many requests". Until the first of those one more after each success, which reaches
/// the most within a round; from then on one more after each full round.
/// </summary>
internal sealed class ConcurrencyLimit(int start, int most)
{
    private readonly object _lock = new();
    private readonly LinkedList<TaskCompletionSource<ConcurrencySlot>> _waiting = new();
    private int _current = start;
    private int _running;
    private int _wentWell;
    private int _round;

    public int Current
    {
        get
        {
            lock (_lock)
                return _current;
        }
    }

    public async Task<ConcurrencySlot> EnterAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        LinkedListNode<TaskCompletionSource<ConcurrencySlot>> place;
        lock (_lock)
        {
            if (_running < _current)
                return Take();
            place = _waiting.AddLast(new TaskCompletionSource<ConcurrencySlot>(TaskCreationOptions.RunContinuationsAsynchronously));
        }
        using var registration = cancellation.Register(() => GiveUp(place, cancellation));
        return await place.Value.Task;
    }

    internal void Leave(ConcurrencySlot slot, bool throttled)
    {
        lock (_lock)
        {
            _running--;
            // Those that were under way together are refused together: that is one sign, not eight.
            if (slot.Round == _round)
                Learn(throttled);
            while (_waiting.First is { } next && _running < _current)
            {
                _waiting.RemoveFirst();
                next.Value.SetResult(Take());
            }
        }
    }

    private void Learn(bool throttled)
    {
        if (throttled)
        {
            _current = Math.Max(1, _current / 2);
            _round++;
            _wentWell = 0;
        }
        else if (++_wentWell >= (_round == 0 ? 1 : _current) && _current < most)
        {
            _current++;
            _wentWell = 0;
        }
    }

    private ConcurrencySlot Take()
    {
        _running++;
        return new ConcurrencySlot(this, _round);
    }

    private void GiveUp(LinkedListNode<TaskCompletionSource<ConcurrencySlot>> place, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (place.List is null)
                return;
            _waiting.Remove(place);
        }
        place.Value.TrySetCanceled(cancellation);
    }
}
