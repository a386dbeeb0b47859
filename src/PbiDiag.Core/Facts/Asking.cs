using PbiDiag.Failures;

namespace PbiDiag.Facts;

/// <summary>Turns questions into answers that say so when there is none.</summary>
internal static class Asking
{
    public static async Task<Answered<T>> TryAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return new Answered<T>(await ask(), null);
        }
        catch (FailureException problem)
        {
            return new Answered<T>(default, problem.Failure);
        }
    }

    public static async Task<IReadOnlyList<T>> ToListAsync<T>(this IAsyncEnumerable<T> source, CancellationToken cancellation)
    {
        var items = new List<T>();
        await foreach (var item in source.WithCancellation(cancellation))
            items.Add(item);
        return items;
    }
}
