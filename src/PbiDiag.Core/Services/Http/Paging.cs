using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using PbiDiag.Failures;

namespace PbiDiag.Services.Http;

/// <summary>Listings as streams: while one page is used, the next is on its way.</summary>
public static class Paging
{
    /// <summary>For services that give the address of the next page.</summary>
    public static IAsyncEnumerable<T> ListAsync<TPage, T>(
        this ServiceCaller caller, ServiceRequest first, JsonTypeInfo<TPage> type, CancellationToken cancellation)
        where TPage : IPage<T> =>
        caller.ReadPagesAsync<TPage, T>(
            first,
            type,
            (request, answer, _) => caller.Read(request, answer, HttpJson.Default.PageLinks).Next is { } link ? request with { Address = link } : null,
            cancellation);

    /// <summary>For services that count: the last page is the one that is not full.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="address">From an offset to the address of the page that begins there.</param>
    /// <param name="pageSize">How many a full page holds.</param>
    /// <param name="type">How a page is read.</param>
    /// <param name="cancellation">Ends the listing.</param>
    public static IAsyncEnumerable<T> ListBySkipAsync<TPage, T>(
        this ServiceCaller caller, Func<int, ServiceRequest> address, int pageSize, JsonTypeInfo<TPage> type, CancellationToken cancellation)
        where TPage : IPage<T>
    {
        var skip = 0;
        return caller.ReadPagesAsync<TPage, T>(
            address(0),
            type,
            (_, _, page) => page.Value.Items?.Count >= pageSize ? address(skip += pageSize) : null,
            cancellation);
    }

    private static async IAsyncEnumerable<T> ReadPagesAsync<TPage, T>(
        this ServiceCaller caller,
        ServiceRequest first,
        JsonTypeInfo<TPage> type,
        Func<ServiceRequest, ServiceAnswer, Lazy<TPage>, ServiceRequest?> next,
        [EnumeratorCancellation] CancellationToken cancellation)
        where TPage : IPage<T>
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var seen = new HashSet<string>(StringComparer.Ordinal) { first.Address };
        var request = first;
        Task<ServiceAnswer>? pending = caller.SendAsync(first, leaving.Token);
        try
        {
            while (pending is not null)
            {
                var (answer, asked) = (await pending, request);
                pending = null;
                var page = new Lazy<TPage>(() => caller.Read(asked, answer, type));
                // First the link, then the items: the next page comes while these are read.
                var following = next(request, answer, page);
                var isNew = following is not null && seen.Add(following.Address);
                if (isNew)
                    pending = caller.SendAsync(following!, leaving.Token);
                foreach (var item in page.Value.Items ?? [])
                {
                    // A buffered page must not outlive the wish to stop.
                    cancellation.ThrowIfCancellationRequested();
                    yield return item;
                }
                if (following is not null && !isNew)
                    throw new FailureException(ApiFailures.Loop(request, DisplayPath.Of(ServiceAddress.Resolve(caller.Cloud, first)), caller.Services.Clock.UtcNow));
                request = following ?? request;
            }
        }
        finally
        {
            await AbandonAsync(pending, leaving);
        }
    }

    // The reader has gone, or a page has failed: what is still under way is called back, and its end is awaited.
    private static async Task AbandonAsync(Task? pending, CancellationTokenSource leaving)
    {
        if (pending is null)
            return;
        leaving.Cancel();
        try
        {
            await pending;
        }
        catch (Exception problem) when (problem is OperationCanceledException or FailureException)
        {
            // Nobody asks for that page any more.
        }
    }
}
