using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using PbiDiag.Pipeline;
using Xunit.Abstractions;

namespace PbiDiag.Core.Tests.Pipeline;

public sealed class PumpStopTests(ITestOutputHelper log)
{
    /// <summary>Stands for the engine's PipelineStoppedException, which tests without an engine do not have.</summary>
    private sealed class ShellWantsNoMore : Exception;

    private sealed class WorkersOwnTrouble : Exception;

    [Fact]
    public async Task Stopping_lets_go_of_a_request_that_hangs()
    {
        // The first time also compiles the whole way of a cancelled request; the second time is what a user waits for.
        await StopARequestThatHangs();
        var waited = await StopARequestThatHangs();

        log.WriteLine($"Back {waited.TotalMilliseconds:F1} ms after the stop.");
    }

    [Fact]
    public void A_network_error_caused_by_the_stop_counts_as_the_stop()
    {
        using var stop = new CancellationTokenSource();

        var thrown = Assert.Throws<OperationCanceledException>(() => Pump(new RecordingSink()).Run(
            async (_, cancellation) =>
            {
                await stop.CancelAsync();
                throw new HttpRequestException("torn down");
            },
            stop.Token));

        Assert.IsType<HttpRequestException>(thrown.InnerException);
    }

    [Fact]
    public void Nothing_is_handed_over_after_a_stop()
    {
        using var stop = new CancellationTokenSource();
        var sink = new RecordingSink { OnEmit = _ => stop.Cancel() };

        Assert.ThrowsAny<OperationCanceledException>(() => Pump(sink).Run(WriteForEver, stop.Token));

        Assert.Equal(["object: 0"], sink.Lines);
    }

    [Fact]
    public void A_shell_that_wants_no_more_ends_the_work_and_sees_its_own_exception()
    {
        var ended = false;
        var sink = new RecordingSink { OnEmit = static _ => throw new ShellWantsNoMore() };

        Assert.Throws<ShellWantsNoMore>(() => Pump(sink).Run(
            async (output, cancellation) =>
            {
                try
                {
                    await WriteForEver(output, cancellation);
                }
                finally
                {
                    Thread.Sleep(50);
                    ended = true;
                }
            },
            CancellationToken.None));

        Assert.True(ended, "The shell's exception came out before the work had ended.");
    }

    [Fact]
    public void A_shell_that_throws_while_it_asks_ends_the_work()
    {
        var sink = new RecordingSink { OnConfirm = static _ => throw new ShellWantsNoMore() };

        using var shell = new ShellThread();
        shell.Start(() => Pump(sink).Run(
            async (output, _) => await output.ConfirmAsync(new ConfirmRequest("a secret", "Rotate")), CancellationToken.None));

        Assert.Throws<ShellWantsNoMore>(shell.Join);
    }

    [Fact]
    public void What_the_ended_work_throws_is_observed()
    {
        var unobserved = new List<Exception>();
        void Note(object? _, UnobservedTaskExceptionEventArgs e) =>
            unobserved.AddRange(e.Exception.InnerExceptions.OfType<WorkersOwnTrouble>());

        TaskScheduler.UnobservedTaskException += Note;
        try
        {
            EndAWorkerThatThenThrows();

            // The exception is raised by the finalizer of the task, which must be out of reach and, if nobody waited for it, over.
            Thread.Sleep(100);
            GC.Collect();
            GC.WaitForPendingFinalizers();
            Assert.Empty(unobserved);
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Note;
        }
    }

    [Fact]
    public void A_throwing_cancellation_callback_does_not_hide_what_the_shell_threw()
    {
        var sink = new RecordingSink { OnEmit = static _ => throw new ShellWantsNoMore() };

        Assert.Throws<ShellWantsNoMore>(() => Pump(sink).Run(
            static async (output, cancellation) =>
            {
                using var _ = cancellation.Register(static () => throw new WorkersOwnTrouble());
                await WriteForEver(output, cancellation);
            },
            CancellationToken.None));
    }

    [Fact]
    public async Task A_task_that_the_command_forgot_finds_its_output_closed()
    {
        IPipelineOutput? kept = null;
        Pump(new RecordingSink()).Run(
            (output, _) =>
            {
                kept = output;
                return Task.CompletedTask;
            },
            CancellationToken.None);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => kept!.EmitAsync(1).AsTask());
    }

    private static async Task<TimeSpan> StopARequestThatHangs()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var accepted = silent.AcceptTcpClientAsync();
        using var client = new HttpClient();
        using var stop = new CancellationTokenSource();
        using var shell = new ShellThread();

        shell.Start(() => Pump(new RecordingSink()).Run(
            async (_, cancellation) => await client.GetStringAsync(new Uri($"http://{silent.LocalEndpoint}/"), cancellation),
            stop.Token));
        using var hanging = await accepted;
        var watch = Stopwatch.StartNew();
        await stop.CancelAsync();

        Assert.ThrowsAny<OperationCanceledException>(shell.Join);
        return watch.Elapsed;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void EndAWorkerThatThenThrows()
    {
        var sink = new RecordingSink { OnEmit = static _ => throw new ShellWantsNoMore() };
        Assert.Throws<ShellWantsNoMore>(() => Pump(sink).Run(
            static async (output, cancellation) =>
            {
                try
                {
                    await WriteForEver(output, cancellation);
                }
                catch (OperationCanceledException)
                {
                    throw new WorkersOwnTrouble();
                }
            },
            CancellationToken.None));
    }

    private static async Task WriteForEver(IPipelineOutput output, CancellationToken cancellation)
    {
        for (var i = 0; ; i++)
            await output.EmitAsync(i);
    }

    private static PipelinePump Pump(IPipelineSink sink) => new(sink, new ProgressGate(() => TimeSpan.Zero));
}
