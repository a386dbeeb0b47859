using System.Diagnostics;
using Azure.Core.Pipeline;
using PbiDiag.Services.Graph;
using PbiDiag.Services.Http;
using PbiDiag.SignIn.Clouds;
using Xunit.Abstractions;

namespace PbiDiag.Core.Tests.Services.Http;

/// <summary>Figures are reported; what is asserted does not depend on how busy the machine is.</summary>
public sealed class ThroughputTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(50);

    [Fact]
    public async Task A_chain_of_pages_costs_one_request_a_page_and_hides_the_readers_work()
    {
        var handler = new LateHandler(20_000, 999, Latency, prepared: true);
        var client = new GraphClient(Caller(handler));
        await client.Applications.ListAsync(null, default).CountAsync();
        var watch = Stopwatch.StartNew();
        var count = await client.Applications.ListAsync(null, default).CountAsync();
        var ideal = 21 * Latency.TotalMilliseconds;
        output.WriteLine($"20,000 items in 21 chained pages behind 50 ms: {watch.ElapsedMilliseconds} ms, {ideal / watch.Elapsed.TotalMilliseconds:P0} of what one at a time allows");
        Assert.Equal((20_000, 2 * 21), (count, handler.Requests));
    }

    [Fact]
    public async Task Many_listings_run_as_many_at_once_as_the_governor_allows()
    {
        var handler = new LateHandler(100, 100, Latency, prepared: true);
        await CountAsync(Caller(handler));
        handler.Reset();
        var caller = Caller(handler);
        var watch = Stopwatch.StartNew();
        var count = await CountAsync(caller);
        var elapsed = watch.Elapsed.TotalMilliseconds;
        var ideal = 200 / 8.0 * Latency.TotalMilliseconds;
        output.WriteLine($"20,000 items in 200 listings behind 50 ms: {elapsed:F0} ms, {ideal / elapsed:P1} of what eight at a time allow; "
            + $"by the latency as it was (on average {handler.Busy.TotalMilliseconds / 200:F1} ms): {handler.Busy.TotalMilliseconds / (8 * elapsed):P1}");
        Assert.Equal((20_000, 200, 8), (count, handler.Requests, handler.MostAtOnce));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(120)]
    public async Task Cancelling_ends_a_listing_at_once(int afterMilliseconds)
    {
        var caller = Caller(new LateHandler(20_000, 999, TimeSpan.FromMinutes(5)));
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(async () => await new GraphClient(caller).Applications.ListAsync(null, stop.Token).CountAsync(stop.Token));
        await Task.Delay(afterMilliseconds, CancellationToken.None);
        var watch = Stopwatch.StartNew();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        output.WriteLine($"cancelled after {afterMilliseconds} ms: back in {watch.Elapsed.TotalMilliseconds:F1} ms");
        // A bound that proves that nothing hangs, on any machine.
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    private static async Task<int> CountAsync(ServiceCaller caller) =>
        await Concurrently.SelectAsync(Enumerable.Range(0, 200), (number, stop) => ListAsync(caller, number, stop), default).AggregateAsync(0, (sum, count) => sum + count);

    private static async Task<int> ListAsync(ServiceCaller caller, int number, CancellationToken stop) =>
        await caller.ListAsync<ListPage<PbiDiag.Services.Graph.Models.Application>, PbiDiag.Services.Graph.Models.Application>(
            ServiceRequest.Get(Service.Graph, $"v1.0/listing/{number}"), GraphJson.Default.ListPageApplication, stop).CountAsync(stop);

    private static ServiceCaller Caller(LateHandler handler) =>
        new(PretendServices.Pipeline(new HttpClientTransport(handler), CloudTable.Public), NoRequestLog.Instance, TimeSpan.FromMinutes(2));
}
