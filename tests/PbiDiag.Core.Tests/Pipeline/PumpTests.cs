using PbiDiag.Failures;
using PbiDiag.Pipeline;

namespace PbiDiag.Core.Tests.Pipeline;

public sealed class PumpTests
{
    private static readonly Failure Unknown =
        new(FailureIds.ErrorCodeUnknown, FailureCategory.ObjectNotFound, "Not known.", "X1", "Look again.");

    [Fact]
    public void All_streams_come_out_in_the_order_in_which_they_were_written()
    {
        var sink = new RecordingSink();

        Run(sink, async (output, _) =>
        {
            await output.EmitAsync(1);
            await output.FailAsync(Unknown);
            await output.EmitAsync(2);
            await output.WarnAsync("careful");
            await output.VerboseAsync("GET /x");
            await output.EmitAsync(3);
        });

        Assert.Equal(
            ["object: 1", "error: ErrorCodeUnknown", "object: 2", "warning: careful", "verbose: GET /x", "object: 3"],
            sink.Lines);
    }

    [Fact]
    public void The_shell_is_called_only_on_its_own_thread_and_the_work_never_runs_there()
    {
        var sink = new RecordingSink();
        var workers = new HashSet<int>();
        using var shell = new ShellThread();

        shell.Run(() => Run(sink, async (output, _) =>
        {
            for (var i = 0; i < 200; i++)
            {
                workers.Add(Environment.CurrentManagedThreadId);
                await output.EmitAsync(i);
                await output.ConfirmAsync(new ConfirmRequest("a dataset", "Refresh"));
            }
        }));

        Assert.Equal([shell.Id], sink.Threads);
        Assert.DoesNotContain(shell.Id, workers);
    }

    [Fact]
    public void Several_tasks_may_write_at_once_and_each_keeps_its_order()
    {
        var results = new List<(int Task, int Row)>();
        var sink = new RecordingSink { OnEmit = row => results.Add(((int, int))row) };

        Run(sink, (output, _) => Task.WhenAll(Enumerable.Range(0, 8).Select(task => Task.Run(async () =>
        {
            for (var row = 0; row < 500; row++)
                await output.EmitAsync((task, row));
        }))));

        Assert.Equal(8 * 500, results.Count);
        Assert.All(results.GroupBy(result => result.Task), rows => Assert.Equal(Enumerable.Range(0, 500), rows.Select(row => row.Row)));
    }

    [Fact]
    public void What_the_work_throws_comes_out_after_all_that_it_wrote()
    {
        var sink = new RecordingSink();

        var thrown = Assert.Throws<FailureException>(() => Run(sink, async (output, _) =>
        {
            await output.EmitAsync(1);
            await output.EmitAsync(2);
            throw new FailureException(Unknown);
        }));

        Assert.Same(Unknown, thrown.Failure);
        Assert.Equal(["object: 1", "object: 2"], sink.Lines);
    }

    [Fact]
    public void A_time_out_inside_the_work_is_a_failure_and_not_a_stop()
    {
        var thrown = Assert.Throws<FailureException>(() => Run(
            new RecordingSink(), static (_, _) => throw new TaskCanceledException("The request timed out.")));

        Assert.Equal(FailureIds.UnexpectedFailure, thrown.Failure.Id);
        Assert.Contains("timed out", thrown.Failure.Message, StringComparison.Ordinal);
        Assert.IsType<TaskCanceledException>(thrown.Failure.Cause);
    }

    [Fact]
    public void A_slow_consumer_holds_the_worker_back_so_that_memory_stays_bounded()
    {
        var written = 0;
        var farthestAhead = 0;
        var taken = 0;
        var sink = new RecordingSink
        {
            OnEmit = _ =>
            {
                if (taken % 256 == 0)
                    Thread.Sleep(20);
                farthestAhead = Math.Max(farthestAhead, Volatile.Read(ref written) - taken);
                taken++;
            },
        };

        Run(sink, async (output, _) =>
        {
            for (var i = 0; i < 4096; i++)
            {
                await output.EmitAsync(i);
                Volatile.Write(ref written, i + 1);
            }
        });

        Assert.Equal(4096, taken);
        Assert.InRange(farthestAhead, 1, PipelinePump.Capacity + 1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_confirmation_is_answered_by_the_shell(bool answer)
    {
        var sink = new RecordingSink { OnConfirm = _ => answer };

        Run(sink, async (output, _) =>
            await output.EmitAsync(await output.ConfirmAsync(new ConfirmRequest("a secret", "Rotate"))));

        Assert.Equal(["confirm: a secret", $"object: {answer}"], sink.Lines);
    }

    private static void Run(RecordingSink sink, PipelineWork work) =>
        new PipelinePump(sink, new ProgressGate(() => TimeSpan.Zero)).Run(work, CancellationToken.None);
}
