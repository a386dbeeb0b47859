using PbiDiag.Services.Http;

namespace PbiDiag.Core.Tests.Services.Http;

public sealed class RateWindowTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void So_many_start_at_once_and_the_next_waits_for_the_window()
    {
        var window = new RateWindow(5, TimeSpan.FromSeconds(10));
        var starts = Enumerable.Range(0, 7).Select(_ => Take(window, Now)).ToList();
        Assert.All(starts.Take(5), start => Assert.Equal(Now, start));
        Assert.All(starts.Skip(5), start => Assert.Equal(Now.AddSeconds(10), start));
    }

    [Fact]
    public void No_stretch_of_the_window_ever_holds_more_than_the_count()
    {
        var window = new RateWindow(3, TimeSpan.FromSeconds(10));
        var random = new Random(7);
        var now = Now;
        var starts = new List<DateTimeOffset>();
        for (var i = 0; i < 200; i++)
        {
            now = now.AddMilliseconds(random.Next(0, 5000));
            starts.Add(Take(window, now));
        }
        for (var i = 3; i < starts.Count; i++)
            Assert.True(starts[i] - starts[i - 3] >= TimeSpan.FromSeconds(10), $"start {i}");
    }

    private static DateTimeOffset Take(RateWindow window, DateTimeOffset now)
    {
        var start = window.NextStart(now);
        window.Book(start);
        return start;
    }
}
