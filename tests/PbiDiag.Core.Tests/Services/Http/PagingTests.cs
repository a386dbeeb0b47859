using System.Globalization;
using System.Web;
using PbiDiag.Failures;
using PbiDiag.Services.Http;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Core.Tests.Services.Http;

public sealed class PagingTests
{
    private const string Next = "https://api.powerbi.com/v1.0/myorg/list?page=";

    [Theory]
    [InlineData("@odata.nextLink")]
    [InlineData("nextLink")]
    [InlineData("continuationUri")]
    public async Task All_pages_come_in_order_whatever_the_link_is_called(string name)
    {
        var handler = new ScriptedHandler((_, n) => ScriptedHandler.Json(Page(n, n < 3 ? $",\"{name}\":\"{Next}{n + 1}\"" : "")));
        Assert.Equal([1, 2, 3], await ReadAsync(PretendServices.Caller(handler)));
    }

    [Fact]
    public async Task A_link_is_followed_exactly_as_given()
    {
        const string link = "https://api.powerbi.com/v1.0/myorg/admin/activityevents?continuationToken=%2BRID%3A~abc%2F%3D%23RT%3A1";
        var handler = new ScriptedHandler((_, n) => ScriptedHandler.Json(Page(n, n == 1 ? $",\"continuationUri\":\"{link}\"" : "")));
        await ReadAsync(PretendServices.Caller(handler));
        Assert.Equal(link, handler.Seen[1].Address.AbsoluteUri);
    }

    [Fact]
    public async Task An_empty_page_with_a_link_is_not_the_end()
    {
        var handler = new ScriptedHandler((_, n) => ScriptedHandler.Json(n == 1 ? $$"""{"value":[],"nextLink":"{{Next}}2"}""" : Page(n)));
        Assert.Equal([2], await ReadAsync(PretendServices.Caller(handler)));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"value\":null}")]
    [InlineData("{\"value\":[],\"nextLink\":\"\"}")]
    public async Task A_listing_without_its_list_is_empty(string body) =>
        Assert.Empty(await ReadAsync(PretendServices.Caller(new ScriptedHandler((_, _) => ScriptedHandler.Json(body)))));

    [Fact]
    public async Task A_link_seen_before_ends_the_listing_with_a_failure_after_what_was_read()
    {
        var handler = new ScriptedHandler((_, n) => ScriptedHandler.Json(Page(n, $",\"nextLink\":\"{Next}{1 + (n % 2)}\"")));
        var read = new List<int>();
        var problem = await Assert.ThrowsAsync<FailureException>(async () =>
        {
            await foreach (var item in List(PretendServices.Caller(handler)))
                read.Add(item.A);
        });
        Assert.Equal(FailureIds.PagingLoop, problem.Failure.Id);
        Assert.Equal([1, 2, 3], read);
    }

    [Fact]
    public async Task A_link_to_another_host_gives_its_page_and_then_the_refusal()
    {
        var handler = new ScriptedHandler((_, n) => ScriptedHandler.Json(Page(n, ",\"nextLink\":\"https://evil.example.org/next\"")));
        var read = 0;
        var problem = await Assert.ThrowsAsync<FailureException>(async () =>
        {
            await foreach (var _ in List(PretendServices.Caller(handler)))
                read++;
        });
        Assert.Equal((FailureIds.TokenHostRefused, 1, 1), (problem.Failure.Id, read, handler.Seen.Count));
    }

    [Fact]
    public async Task The_next_page_is_asked_for_before_this_one_is_used_up()
    {
        var handler = new ScriptedHandler((_, n) => ScriptedHandler.Json(Page(n, n < 3 ? $",\"nextLink\":\"{Next}{n + 1}\"" : "")));
        await using var items = List(PretendServices.Caller(handler)).GetAsyncEnumerator();
        Assert.True(await items.MoveNextAsync());
        Assert.Equal(2, handler.Seen.Count);
    }

    [Fact]
    public async Task One_who_stops_reading_stops_the_asking()
    {
        var handler = new ScriptedHandler((_, n) => ScriptedHandler.Json(Page(n, $",\"nextLink\":\"{Next}{n + 1}\"")));
        await foreach (var _ in List(PretendServices.Caller(handler)))
            break;
        Assert.InRange(handler.Seen.Count, 1, 2);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(99, 1)]
    [InlineData(100, 2)]
    [InlineData(250, 3)]
    public async Task Counting_ends_at_the_first_page_that_is_not_full(int items, int requests)
    {
        var handler = new ScriptedHandler((request, _) =>
        {
            var skip = int.Parse(HttpUtility.ParseQueryString(request.RequestUri!.Query)["$skip"]!, CultureInfo.InvariantCulture);
            var numbers = Enumerable.Range(skip, Math.Clamp(items - skip, 0, 100)).Select(number => $$"""{"a":{{number}}}""");
            return ScriptedHandler.Json($$"""{"value":[{{string.Join(",", numbers)}}]}""");
        });
        var listing = PretendServices.Caller(handler).ListBySkipAsync<ListPage<Probe>, Probe>(
            skip => ServiceRequest.Get(Service.PowerBi, $"v1.0/myorg/groups?$top=100&$skip={skip}"), 100, TestJson.Default.ListPageProbe, default);
        Assert.Equal(Enumerable.Range(0, items), await listing.Select(probe => probe.A).ToListAsync());
        Assert.Equal(requests, handler.Seen.Count);
    }

    private static string Page(int number, string rest = "") => $$"""{"value":[{"a":{{number}}}]{{rest}}}""";

    private static IAsyncEnumerable<Probe> List(ServiceCaller caller) =>
        caller.ListAsync<ListPage<Probe>, Probe>(ServiceRequest.Get(Service.PowerBi, "v1.0/myorg/list"), TestJson.Default.ListPageProbe, default);

    private static async Task<List<int>> ReadAsync(ServiceCaller caller) => await List(caller).Select(probe => probe.A).ToListAsync();
}
