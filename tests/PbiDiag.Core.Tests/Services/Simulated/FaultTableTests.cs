using System.Diagnostics;
using PbiDiag.Failures;
using PbiDiag.Services.KeyVault;
using PbiDiag.Simulator.Model;
using Xunit.Abstractions;

namespace PbiDiag.Core.Tests.Services.Simulated;

/// <summary>A listing of 2,000 secrets, 25 a page, while things go wrong. Nothing may hang, get lost or come twice.</summary>
public sealed class FaultTableTests(ITestOutputHelper output)
{
    private const int Items = 2000;
    private const string Complete = "complete";

    [Fact]
    public async Task Every_fault_ends_in_a_complete_listing_or_in_a_clear_failure()
    {
        await using var services = await SimulatedServices.StartAsync(scenario => scenario.Size = new SizeSettings { VaultSecrets = Items });
        var all = await ReadAsync(services, 60);
        Assert.Equal(Items, all.Names.Distinct().Count());
        var wrong = new List<string>();
        output.WriteLine($"{"fault",-44} {"outcome",-22} {"items",6} {"requests",8} {"ms",6}");
        foreach (var row in Rows())
        {
            services.Tenant.ClearRequests();
            services.Tenant.AddFault(new FaultRule { Match = new FaultMatch { Service = "vault", From = row.From, To = row.To, Every = row.Every }, Effect = row.Effect });
            var watch = Stopwatch.StartNew();
            var (outcome, names) = await ReadAsync(services, row.TimeoutSeconds);
            services.Tenant.ClearFaults();
            output.WriteLine($"{row.Name,-44} {outcome,-22} {names.Count,6} {services.Tenant.Requests.Count,8} {watch.ElapsedMilliseconds,6}");
            // What came is the beginning of the whole, in order and once.
            if (outcome != row.Outcome || (outcome == Complete && names.Count != Items) || !names.SequenceEqual(all.Names.Take(names.Count)))
                wrong.Add($"{row.Name}: {outcome} with {names.Count} items, expected {row.Outcome}");
            Assert.DoesNotContain(services.Tenant.ForeignRequests, request => request.HadToken);
        }
        Assert.Empty(wrong);
    }

    private static async Task<(string Outcome, List<string?> Names)> ReadAsync(SimulatedServices services, int timeoutSeconds)
    {
        var names = new List<string?>();
        try
        {
            var client = new KeyVaultClient(services.Caller(TimeSpan.FromSeconds(timeoutSeconds)));
            await foreach (var secret in client.ListSecretsAsync(SimulatedServices.Vault, default))
                names.Add(secret.Id);
            return (Complete, names);
        }
        catch (FailureException problem)
        {
            Assert.NotEmpty(problem.Failure.RecommendedAction);
            return (problem.Failure.Id, names);
        }
    }

    private sealed record Row(string Name, FaultEffect Effect, string Outcome, int From = 1, int? To = null, int Every = 1, int TimeoutSeconds = 60);

    private static IEnumerable<Row> Rows()
    {
        foreach (var status in new[] { 408, 429, 500, 502, 503, 504 })
            yield return new($"{status} on every fifth", new() { Status = status }, Complete, Every: 5);
        yield return new("429 with Retry-After in seconds, twice", new() { Status = 429, RetryAfterSeconds = 1 }, Complete, From: 10, To: 11);
        yield return new("429 with Retry-After as a date", new() { Status = 429, RetryAfterDateSeconds = 2 }, Complete, From: 10, To: 10);
        yield return new("503 with Retry-After of an hour", new() { Status = 503, RetryAfterSeconds = 3600 }, FailureIds.ApiFault, From: 10);
        yield return new("429 with Retry-After of an hour", new() { Status = 429, RetryAfterSeconds = 3600 }, FailureIds.ApiThrottled, From: 10, TimeoutSeconds: 5);
        yield return new("429 for ever", new() { Status = 429 }, FailureIds.ApiThrottled, From: 10);
        yield return new("500 for ever", new() { Status = 500 }, FailureIds.ApiFault, From: 10);
        yield return new("400", new() { Status = 400 }, FailureIds.ApiBadRequest, From: 10);
        yield return new("401 from the middle on", new() { Status = 401 }, FailureIds.ApiUnauthorized, From: 10);
        yield return new("403", new() { Status = 403 }, FailureIds.ApiForbidden, From: 10);
        yield return new("404", new() { Status = 404 }, FailureIds.ApiNotFound, From: 10);
        yield return new("409", new() { Status = 409 }, FailureIds.ApiConflict, From: 10);
        yield return new("connection cut before each fifth answer", new() { Reset = ResetPoint.Before }, Complete, Every: 5);
        yield return new("connection cut in each fifth body", new() { Reset = ResetPoint.Body }, Complete, Every: 5);
        yield return new("connection cut for ever", new() { Reset = ResetPoint.Before }, FailureIds.ApiUnreachable, From: 10);
        yield return new("body cut for ever", new() { Reset = ResetPoint.Body }, FailureIds.ApiUnreachable, From: 10);
        yield return new("some answers late", new() { LatencyMilliseconds = 200 }, Complete, Every: 20);
        yield return new("some bodies slow", new() { SlowBodyMilliseconds = 300 }, Complete, Every: 20);
        yield return new("an answer that never comes", new() { LatencyMilliseconds = 600_000 }, FailureIds.ApiTimeout, From: 10, TimeoutSeconds: 1);
        yield return new("a body that never ends", new() { SlowBodyMilliseconds = 600_000 }, FailureIds.ApiTimeout, From: 10, TimeoutSeconds: 1);
        foreach (var spoil in new[] { BodySpoil.Truncated, BodySpoil.InvalidJson, BodySpoil.Html, BodySpoil.Empty, BodySpoil.PlainText })
            yield return new($"200 with a body that is {spoil}", new() { Spoil = spoil }, FailureIds.ApiAnswerUnreadable, From: 10);
        yield return new("JSON called text/plain", new() { ContentType = "text/plain" }, Complete);
        yield return new("gzip that nobody asked for", new() { Gzip = true }, Complete);
        yield return new("a body of 20 MB", new() { HugeMegabytes = 20 }, Complete, From: 10, To: 10);
        yield return new("next link that loops", new() { NextLink = LinkTarget.Loop }, FailureIds.PagingLoop, From: 10);
        foreach (var target in new[] { LinkTarget.ForeignHost, LinkTarget.Http, LinkTarget.LookAlike })
            yield return new($"next link to {target}", new() { NextLink = target }, FailureIds.TokenHostRefused, From: 10);
        yield return new("redirect that loops", new() { Redirect = LinkTarget.Loop }, FailureIds.ApiRedirectRefused, From: 10);
        yield return new("redirect to a foreign host", new() { Redirect = LinkTarget.ForeignHost }, FailureIds.TokenHostRefused, From: 10);
        yield return new("redirect to http", new() { Redirect = LinkTarget.Http }, FailureIds.ApiRedirectRefused, From: 10);
        yield return new("redirect to a look-alike", new() { Redirect = LinkTarget.LookAlike }, FailureIds.TokenHostRefused, From: 10);
        yield return new("clock off by an hour", new() { ClockSkewSeconds = 3600 }, Complete);
        yield return new("values that no list knows", new() { UnknownValues = [] }, Complete);
        yield return new("properties left out", new() { DropProperties = ["attributes", "contentType", "tags"] }, Complete);
        yield return new("properties added", new() { AddProperties = true }, Complete);
        yield return new("null in place of lists", new() { NullLists = true }, Complete);
        // Last, because the token stays run out.
        yield return new("token run out in the middle", new() { ExpireToken = true }, FailureIds.ApiUnauthorized, From: 10);
    }
}
