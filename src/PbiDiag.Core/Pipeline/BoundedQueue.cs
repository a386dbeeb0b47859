using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace PbiDiag.Pipeline;

/// <summary>
/// Many writers that await room without holding a thread, one reader that may block its own.
/// System.Threading.Channels does the same, but is one more assembly to ship and load on the way to the first answer.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification =
    "The semaphores hold no handle, and a writer that comes too late must find a cancelled token, not a disposed object.")]
internal sealed class BoundedQueue<T>(int capacity)
    where T : class
{
    private readonly ConcurrentQueue<T> items = new();
    private readonly SemaphoreSlim room = new(capacity);
    private readonly SemaphoreSlim ready = new(0);

    public async ValueTask AddAsync(T item, CancellationToken cancellation)
    {
        await room.WaitAsync(cancellation).ConfigureAwait(false);
        items.Enqueue(item);
        ready.Release();
    }

    /// <summary>Says that nothing more comes: a signal without an item behind it, so the reader finds it after the last item.</summary>
    public void Complete() => ready.Release();

    /// <summary>Blocks until there is an item; null once all are taken and the queue is complete.</summary>
    public T? Take()
    {
        ready.Wait();
        if (!items.TryDequeue(out var item))
            return null;
        room.Release();
        return item;
    }
}
