namespace PbiDiag.Facts;

internal static class Listing
{
    public static async Task<IReadOnlyList<T>> ToListAsync<T>(this IAsyncEnumerable<T> source, CancellationToken cancellation)
    {
        var items = new List<T>();
        await foreach (var item in source.WithCancellation(cancellation))
            items.Add(item);
        return items;
    }
}
