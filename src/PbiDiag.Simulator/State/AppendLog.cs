namespace PbiDiag.Simulator.State;

/// <summary>A list that only grows, up to a bound past which it forgets the oldest; read as a snapshot.</summary>
internal sealed class AppendLog<T>(int bound)
{
    private readonly Lock _gate = new();
    private readonly Queue<T> _items = new();
    private T[]? _snapshot;

    public void Add(T item)
    {
        lock (_gate)
        {
            if (_items.Count == bound) _items.Dequeue();
            _items.Enqueue(item);
            _snapshot = null;
        }
    }

    public IReadOnlyList<T> Items
    {
        get
        {
            lock (_gate) return _snapshot ??= [.. _items];
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _items.Clear();
            _snapshot = null;
        }
    }
}
