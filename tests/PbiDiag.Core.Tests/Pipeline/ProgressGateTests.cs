using PbiDiag.Pipeline;

namespace PbiDiag.Core.Tests.Pipeline;

public sealed class ProgressGateTests
{
    private TimeSpan now;

    private ProgressGate Gate => field ??= new(() => now);

    [Fact]
    public void Work_of_less_than_two_seconds_shows_no_progress()
    {
        At(1.9);

        Assert.False(Gate.Opens(Datasets(1)));
        Assert.False(Gate.Opens(Datasets(9) with { Completed = true }));
    }

    [Fact]
    public void Longer_work_shows_progress_and_its_end()
    {
        At(2);

        Assert.True(Gate.Opens(Datasets(1)));
        Assert.True(Gate.Opens(Datasets(9) with { Completed = true }));
    }

    [Fact]
    public void Updates_in_quick_succession_are_left_out()
    {
        At(2);
        Gate.Opens(Datasets(1));

        At(2.1);
        Assert.False(Gate.Opens(Datasets(2)));
        At(2.3);
        Assert.True(Gate.Opens(Datasets(3)));
    }

    [Fact]
    public void A_second_activity_shows_beside_the_first()
    {
        At(2);
        Gate.Opens(Datasets(1));

        Assert.True(Gate.Opens(new ProgressUpdate("Gateways", 1, 3)));
    }

    [Fact]
    public void The_end_is_shown_once()
    {
        At(2);
        Gate.Opens(Datasets(1));
        Gate.Opens(Datasets(9) with { Completed = true });

        Assert.False(Gate.Opens(Datasets(9) with { Completed = true }));
    }

    private void At(double seconds) => now = TimeSpan.FromSeconds(seconds);

    private static ProgressUpdate Datasets(int done) => new("Datasets", done, 9);
}
