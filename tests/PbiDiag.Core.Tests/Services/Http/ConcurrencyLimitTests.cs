using PbiDiag.Services.Http;

namespace PbiDiag.Core.Tests.Services.Http;

public sealed class ConcurrencyLimitTests
{
    [Fact]
    public async Task It_grows_to_its_most_and_no_further_while_all_goes_well()
    {
        var limit = new ConcurrencyLimit(4, 8);
        for (var i = 0; i < 100; i++)
            (await limit.EnterAsync(default)).Dispose();
        Assert.Equal(8, limit.Current);
    }

    [Fact]
    public async Task After_a_refusal_it_grows_by_one_for_each_full_round()
    {
        var limit = new ConcurrencyLimit(8, 8);
        Refuse(await limit.EnterAsync(default));
        var steps = new List<int>();
        for (var i = 0; i < 4 + 5 + 6 + 7; i++)
        {
            (await limit.EnterAsync(default)).Dispose();
            steps.Add(limit.Current);
        }
        Assert.Equal([4, 5, 6, 7, 8], steps.Distinct());
        Assert.Equal((5, 8), (steps[3], steps[^1]));
    }

    [Fact]
    public async Task It_halves_once_for_all_that_were_refused_together()
    {
        var limit = new ConcurrencyLimit(8, 8);
        var slots = new List<ConcurrencySlot>();
        for (var i = 0; i < 8; i++)
            slots.Add(await limit.EnterAsync(default));
        foreach (var slot in slots)
            Refuse(slot);
        Assert.Equal(4, limit.Current);
    }

    [Fact]
    public async Task It_never_falls_below_one()
    {
        var limit = new ConcurrencyLimit(4, 8);
        for (var i = 0; i < 10; i++)
            Refuse(await limit.EnterAsync(default));
        Assert.Equal(1, limit.Current);
    }

    [Fact]
    public async Task The_next_waits_until_one_leaves()
    {
        var limit = new ConcurrencyLimit(1, 1);
        var first = await limit.EnterAsync(default);
        var second = limit.EnterAsync(default);
        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Dispose();
    }

    [Fact]
    public async Task One_who_gives_up_waiting_takes_no_place()
    {
        var limit = new ConcurrencyLimit(1, 1);
        var first = await limit.EnterAsync(default);
        using var impatience = new CancellationTokenSource();
        var second = limit.EnterAsync(impatience.Token);
        var third = limit.EnterAsync(default);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first.Dispose();
        (await third).Dispose();
    }

    [Fact]
    public async Task Leaving_twice_frees_one_place()
    {
        var limit = new ConcurrencyLimit(1, 1);
        var slot = await limit.EnterAsync(default);
        slot.Dispose();
        slot.Dispose();
        using var next = await limit.EnterAsync(default);
        Assert.False(limit.EnterAsync(default).IsCompleted);
    }

    private static void Refuse(ConcurrencySlot slot)
    {
        slot.Throttled = true;
        slot.Dispose();
    }
}
