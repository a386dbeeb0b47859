using PbiDiag.Pipeline;

namespace PbiDiag.Core.Tests.Pipeline;

public sealed class GarbageLimitTests
{
    private readonly GarbageLimit _limit;
    private long _inUse = 3 * GarbageLimit.MostGrowth;
    private int _collected;

    public GarbageLimitTests() => _limit = new GarbageLimit(() => _inUse, () => (_inUse, _collected) = (_inUse / 2, _collected + 1));

    [Fact]
    public void What_was_there_before_is_not_counted()
    {
        Grow(0);
        Assert.Equal(0, _collected);
    }

    [Fact]
    public void Nothing_is_collected_below_the_limit()
    {
        Grow(0);
        Grow(GarbageLimit.MostGrowth - 1);
        Assert.Equal(0, _collected);
    }

    [Fact]
    public void Growth_is_counted_from_what_the_last_collection_left()
    {
        Grow(0);
        Grow(GarbageLimit.MostGrowth);
        Assert.Equal(1, _collected);
        Grow(GarbageLimit.MostGrowth - 1);
        Assert.Equal(1, _collected);
        Grow(1);
        Assert.Equal(2, _collected);
    }

    [Fact]
    public void A_collection_by_the_runtime_itself_counts_too()
    {
        Grow(0);
        Grow(GarbageLimit.MostGrowth);
        _inUse = 0;
        Grow(0);
        Grow(GarbageLimit.MostGrowth - 1);
        Assert.Equal(1, _collected);
        Grow(1);
        Assert.Equal(2, _collected);
    }

    [Fact]
    public void Each_row_and_each_line_of_the_log_is_an_occasion()
    {
        var pump = new PipelinePump(new RecordingSink(), new ProgressGate(() => TimeSpan.Zero)) { Garbage = _limit };

        pump.Run(
            async (output, _) =>
            {
                await output.EmitAsync(0);
                _inUse += GarbageLimit.MostGrowth;
                await output.EmitAsync(1);
                Assert.Equal(1, _collected);
                _inUse += GarbageLimit.MostGrowth;
                await output.VerboseAsync("GET /x");
                Assert.Equal(2, _collected);
            },
            default);

        Assert.Equal(2, _collected);
    }

    private void Grow(long by)
    {
        _inUse += by;
        _limit.Check();
    }
}
