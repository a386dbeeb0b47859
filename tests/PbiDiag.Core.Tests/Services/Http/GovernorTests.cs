using PbiDiag.Failures;
using PbiDiag.Services.Http;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Core.Tests.Services.Http;

public sealed class GovernorTests
{
    private readonly FakeClock _clock = new();
    private readonly RecordingLog _log = new();
    private readonly Governor _governor;
    private readonly DateTimeOffset _begin;

    public GovernorTests()
    {
        _governor = new Governor(_clock);
        _begin = _clock.UtcNow;
    }

    [Theory]
    [InlineData(RequestLane.SignIns, 11, 20, 2)]
    [InlineData(RequestLane.ConditionalAccess, 4, 3, 3)]
    [InlineData(RequestLane.KeyCredentials, 151, 60, 1)]
    [InlineData(RequestLane.AdminGroups, 51, 3600, 1)]
    [InlineData(RequestLane.AdminDatasets, 51, 3600, 1)]
    [InlineData(RequestLane.ScanStart, 501, 3600, 1)]
    [InlineData(RequestLane.ActivityEvents, 201, 3600, 1)]
    public async Task The_documented_rate_is_kept_with_a_quarter_of_a_second_to_spare(RequestLane lane, int requests, int seconds, int windows)
    {
        for (var i = 0; i < requests; i++)
            await PassAsync(lane);
        Assert.Equal(TimeSpan.FromSeconds(seconds + (windows * 0.25)), _clock.UtcNow - _begin);
    }

    [Fact]
    public async Task Ordinary_requests_do_not_wait()
    {
        for (var i = 0; i < 1000; i++)
            await PassAsync(RequestLane.Ordinary);
        Assert.Equal(_begin, _clock.UtcNow);
    }

    [Fact]
    public async Task One_tenants_rate_is_not_anothers()
    {
        for (var i = 0; i < 5; i++)
            await PassAsync(RequestLane.SignIns);
        await PassAsync(RequestLane.SignIns, "fabrikam");
        Assert.Equal(_begin, _clock.UtcNow);
    }

    [Fact]
    public async Task A_wait_beyond_the_deadline_is_refused_at_once_and_says_how_long()
    {
        await PassAsync(RequestLane.ConditionalAccess);
        var lane = Lane(RequestLane.ConditionalAccess);
        var failure = (await Assert.ThrowsAsync<FailureException>(() => lane.EnterAsync(_clock.UtcNow.AddMilliseconds(10), NoRequestLog.Instance, default))).Failure;
        Assert.Equal(FailureIds.RateLimitReached, failure.Id);
        Assert.Equal(TimeSpan.FromSeconds(1.25), Assert.IsType<ApiFailure>(failure).RetryAfter);
        Assert.Equal(_begin, _clock.UtcNow);
    }

    [Fact]
    public async Task A_pause_that_the_service_asks_for_holds_back_all_of_its_lane()
    {
        Lane(RequestLane.SignIns).Pause(TimeSpan.FromSeconds(17));
        await PassAsync(RequestLane.SignIns);
        Assert.Equal(TimeSpan.FromSeconds(17), _clock.UtcNow - _begin);
    }

    [Fact]
    public async Task A_long_pause_of_one_endpoint_does_not_stop_a_whole_service()
    {
        Lane(RequestLane.Ordinary).Pause(TimeSpan.FromHours(1));
        await PassAsync(RequestLane.Ordinary);
        Assert.Equal(TimeSpan.FromSeconds(30), _clock.UtcNow - _begin);
    }

    [Fact]
    public async Task A_wait_for_a_documented_rate_is_told_with_lane_and_seconds()
    {
        for (var i = 0; i < 151; i++)
            await PassAsync(RequestLane.KeyCredentials);
        var wait = Assert.Single(_log.Waits);
        Assert.Equal("Graph KeyCredentials: waiting 60 s, since more in that time would be over its documented limit", wait.ToString());
    }

    [Fact]
    public async Task A_pause_that_the_service_asks_for_is_told_to_all_that_keep_it()
    {
        Lane(RequestLane.Ordinary).Pause(TimeSpan.FromSeconds(17));
        await PassAsync(RequestLane.Ordinary);
        Assert.Equal("Graph: waiting 17 s, since the service asked for that", Assert.Single(_log.Waits).ToString());
    }

    [Fact]
    public async Task A_wait_of_a_moment_is_no_news()
    {
        Lane(RequestLane.Ordinary).Pause(TimeSpan.FromMilliseconds(900));
        await PassAsync(RequestLane.Ordinary);
        Assert.Empty(_log.Waits);
    }

    private GovernedLane Lane(RequestLane lane, string tenant = "contoso") => _governor.Lane(Service.Graph, "graph", tenant, lane);

    private async Task PassAsync(RequestLane lane, string tenant = "contoso")
    {
        using var slot = await Lane(lane, tenant).EnterAsync(DateTimeOffset.MaxValue, _log, default);
    }
}
