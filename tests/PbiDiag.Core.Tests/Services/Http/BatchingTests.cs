using System.Text.Json;
using PbiDiag.Services.Http;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Core.Tests.Services.Http;

public sealed class BatchingTests
{
    [Fact]
    public async Task Forty_five_requests_are_three_batches_and_come_back_in_order()
    {
        var handler = new ScriptedHandler((request, _) => Answer(request, (id, url) => $$"""{"id":"{{id}}","status":200,"body":{"url":"{{url}}"} }""", backwards: true));
        var answers = await PretendServices.Caller(handler).BatchAsync(Requests(45), default);
        Assert.Equal(3, handler.Seen.Count);
        Assert.Equal(Enumerable.Range(0, 45).Select(number => $$"""{"url":"/users/{{number}}"}"""), answers.Select(answer => answer.Text));
        Assert.All(handler.Seen, seen => Assert.Equal("/v1.0/$batch", seen.Address.AbsolutePath));
    }

    [Fact]
    public async Task Only_the_throttled_entries_are_asked_again()
    {
        var handler = new ScriptedHandler((request, n) => Answer(request, (id, _) =>
            n == 1 && id is "3" or "7" ? $$"""{"id":"{{id}}","status":429,"headers":{"retry-after":"0"} }""" : $$"""{"id":"{{id}}","status":200,"body":{} }"""));
        var answers = await PretendServices.Caller(handler).BatchAsync(Requests(10), default);
        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Equal([10, 2], handler.Seen.Select(seen => Entries(seen.Body).Count));
    }

    [Fact]
    public async Task An_entry_that_fails_is_an_answer_and_hurts_no_other()
    {
        var handler = new ScriptedHandler((request, _) => Answer(request, (id, _) => id == "1"
            ? $$"""{"id":"{{id}}","status":404,"body":{"error":{"code":"Request_ResourceNotFound","message":"gone"} } }"""
            : $$"""{"id":"{{id}}","status":200,"body":{} }"""));
        var answers = await PretendServices.Caller(handler).BatchAsync(Requests(3), default);
        Assert.Equal([200, 404, 200], answers.Select(answer => answer.Status));
        Assert.Single(handler.Seen);
    }

    [Fact]
    public async Task An_entry_that_is_throttled_to_the_end_says_so()
    {
        var handler = new ScriptedHandler((request, _) => Answer(request, (id, _) => $$"""{"id":"{{id}}","status":429,"headers":{"Retry-After":7200} }"""));
        var answer = Assert.Single(await PretendServices.Caller(handler).BatchAsync(Requests(1), default));
        Assert.Equal((429, TimeSpan.FromHours(2)), (answer.Status, answer.RetryAfter));
    }

    [Fact]
    public async Task An_entry_that_is_missing_is_asked_for_again()
    {
        var handler = new ScriptedHandler((request, n) => Answer(request, (id, _) => $$"""{"id":"{{id}}","status":200,"body":{} }""", skip: n == 1 ? 1 : 0));
        var answers = await PretendServices.Caller(handler).BatchAsync(Requests(4), default);
        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Equal(2, handler.Seen.Count);
    }

    [Fact]
    public async Task Nothing_to_ask_asks_nothing() =>
        Assert.Empty(await PretendServices.Caller(new ScriptedHandler((_, _) => throw new InvalidOperationException())).BatchAsync([], default));

    private static List<ServiceRequest> Requests(int count) =>
        Enumerable.Range(0, count).Select(number => ServiceRequest.Get(Service.Graph, $"v1.0/users/{number}")).ToList();

    private static HttpResponseMessage Answer(HttpRequestMessage request, Func<string, string, string> entry, bool backwards = false, int skip = 0)
    {
        var entries = Entries(request.Content!.ReadAsStringAsync().GetAwaiter().GetResult()).Skip(skip).Select(one => entry(one.Id, one.Url)).ToList();
        if (backwards)
            entries.Reverse();
        return ScriptedHandler.Json($$"""{"responses":[{{string.Join(",", entries)}}]}""");
    }

    private static List<(string Id, string Url)> Entries(string body)
    {
        using var document = JsonDocument.Parse(body);
        return document.RootElement.GetProperty("requests").EnumerateArray()
            .Select(entry => (entry.GetProperty("id").GetString()!, entry.GetProperty("url").GetString()!))
            .ToList();
    }
}
