using PbiDiag.Services.Http;

namespace PbiDiag.Core.Tests.Services.Http;

public sealed class ConcurrentlyTests
{
    [Fact]
    public async Task Answers_come_in_the_order_of_the_questions()
    {
        var answers = await Concurrently.SelectAsync(Enumerable.Range(0, 100), async (number, _) =>
        {
            await Task.Delay(number % 3, CancellationToken.None);
            return number;
        }, default).ToListAsync();
        Assert.Equal(Enumerable.Range(0, 100), answers);
    }

    [Fact]
    public async Task An_answer_does_not_wait_for_the_next_question()
    {
        var more = new TaskCompletionSource();
        await using var answers = Concurrently.SelectAsync(QuestionsAsync(), (number, _) => Task.FromResult(number), default).GetAsyncEnumerator();

        Assert.True(await answers.MoveNextAsync());
        Assert.Equal(1, answers.Current);
        more.SetResult();
        Assert.True(await answers.MoveNextAsync());
        Assert.Equal(2, answers.Current);

        async IAsyncEnumerable<int> QuestionsAsync()
        {
            yield return 1;
            await more.Task.WaitAsync(TimeSpan.FromSeconds(30));
            yield return 2;
        }
    }

    [Fact]
    public async Task The_source_is_not_read_far_ahead()
    {
        var read = 0;
        await foreach (var _ in Concurrently.SelectAsync(Enumerable.Range(0, 10_000).Select(number => read = number), (number, _) => Task.FromResult(number), default))
            break;
        Assert.InRange(read, 0, 64);
    }

    [Fact]
    public async Task One_who_stops_reading_cancels_what_is_under_way()
    {
        var running = 0;
        await foreach (var _ in Concurrently.SelectAsync(Enumerable.Range(0, 10), (number, stop) => WaitAsync(number, stop), default))
            break;
        Assert.Equal(0, running);

        async Task<int> WaitAsync(int number, CancellationToken stop)
        {
            if (number == 0)
            {
                await Task.Delay(20, stop);
                return number;
            }
            return await RunAsync(() => Interlocked.Increment(ref running), () => Interlocked.Decrement(ref running), stop);
        }
    }

    [Fact]
    public async Task One_failing_question_fails_the_stream_and_leaves_none_running()
    {
        var running = 0;
        var stream = Concurrently.SelectAsync(Enumerable.Range(0, 20), (number, stop) => WaitAsync(number, stop), default);
        await Assert.ThrowsAsync<InvalidDataException>(async () => await stream.ToListAsync());
        Assert.Equal(0, running);

        async Task<int> WaitAsync(int number, CancellationToken stop)
        {
            if (number == 0)
            {
                await Task.Delay(20, stop);
                throw new InvalidDataException();
            }
            return await RunAsync(() => Interlocked.Increment(ref running), () => Interlocked.Decrement(ref running), stop);
        }
    }

    private static async Task<int> RunAsync(Action begin, Action end, CancellationToken stop)
    {
        begin();
        try
        {
            await Task.Delay(TimeSpan.FromMinutes(5), stop);
            return 1;
        }
        finally
        {
            end();
        }
    }
}
