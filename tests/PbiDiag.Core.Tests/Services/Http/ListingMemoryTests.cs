using Azure.Core.Pipeline;
using PbiDiag.Services.Graph;
using PbiDiag.Services.Http;
using PbiDiag.SignIn.Clouds;
using Xunit.Abstractions;

namespace PbiDiag.Core.Tests.Services.Http;

/// <summary>What a listing holds. It is measured of the whole process, so no other test may run at the same time.</summary>
[Collection(nameof(Alone))]
public sealed class ListingMemoryTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(2_000)]
    [InlineData(50_000)]
    public async Task A_listing_of_any_length_takes_the_same_memory(int items)
    {
        var caller = new ServiceCaller(PretendServices.Pipeline(new HttpClientTransport(new LateHandler(items, 999, TimeSpan.Zero)), CloudTable.Public), NoRequestLog.Instance, TimeSpan.FromMinutes(2));
        // The first request of a process pays for compiling; that is not what is measured.
        await caller.SendAsync(ServiceRequest.Get(Service.Graph, "v1.0/warm"), GraphJson.Default.ListPageApplication, default);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;
        var count = 0;
        await foreach (var _ in new GraphClient(caller).Applications.ListAsync(null, default))
        {
            if (++count % 1000 == 0)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }
        output.WriteLine($"{items:N0} items: {most / 1048576.0:F1} MB held at most");
        Assert.Equal(items, count);
        Assert.InRange(most, 0, 50L * 1024 * 1024);
    }
}
