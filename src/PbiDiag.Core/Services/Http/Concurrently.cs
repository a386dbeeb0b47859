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
        try
        {
            await foreach (var item in source.WithCancellation(leaving.Token))
            {
                asked.Enqueue(ask(item, leaving.Token));
                while (asked.Count > 0 && (asked.Count >= Ahead || asked.Peek().IsCompleted))
                    yield return await asked.Dequeue();
            }
            while (asked.Count > 0)
                yield return await asked.Dequeue();
        }
        finally
        {
            leaving.Cancel();
            await EndAllAsync(asked);
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

    private static async Task EndAllAsync<TResult>(Queue<Task<TResult>> asked)
    {
        foreach (var task in asked)
            await task.ContinueWith(static ended => ended.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }
}
