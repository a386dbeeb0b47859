using System.Runtime.CompilerServices;

namespace PbiDiag.Services.Http;

/// <summary>Many questions at once, the answers in the order of the questions. How many requests really run is the governor's matter.</summary>
public static class Concurrently
{
    private const int Ahead = 32;

    public static async IAsyncEnumerable<TResult> SelectAsync<TSource, TResult>(
        IAsyncEnumerable<TSource> source,
        Func<TSource, CancellationToken, Task<TResult>> ask,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var asked = new Queue<Task<TResult>>();
        await using var items = source.GetAsyncEnumerator(leaving.Token);
        Task<bool>? next = items.MoveNextAsync().AsTask();
        try
        {
            while (next is not null || asked.Count > 0)
            {
                // An answer that is there does not wait for the next question.
                if (next is not null && asked.Count < Ahead && (asked.Count == 0 || await Task.WhenAny(asked.Peek(), next) == next))
                {
                    var isThere = await next;
                    if (isThere)
                        asked.Enqueue(ask(items.Current, leaving.Token));
                    next = isThere ? items.MoveNextAsync().AsTask() : null;
                }
                else
                {
                    yield return await asked.Dequeue();
                }
            }
        }
        finally
        {
            leaving.Cancel();
            if (next is not null)
                await EndAsync(next);
            foreach (var task in asked)
                await EndAsync(task);
        }
    }

    public static IAsyncEnumerable<TResult> SelectAsync<TSource, TResult>(
        IEnumerable<TSource> source, Func<TSource, CancellationToken, Task<TResult>> ask, CancellationToken cancellation) =>
        SelectAsync(Stream(source), ask, cancellation);

    internal static async IAsyncEnumerable<T> Stream<T>(IEnumerable<T> source)
    {
        await Task.CompletedTask;
        foreach (var item in source)
            yield return item;
    }

    private static async Task EndAsync(Task task) =>
        await task.ContinueWith(static ended => ended.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
