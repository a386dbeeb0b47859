using System.IO.Pipes;
using System.Threading.Channels;
using PbiDiag.Commands;
using PbiDiag.Core.Tests.Pipeline;
using PbiDiag.Pipeline;
using PbiDiag.Results;

namespace PbiDiag.Core.Tests.Commands;

public sealed class ExplainStreamCommandTests
{
    private const string Log = "2026-01-31 06:00:00Z all is well\n2026-01-31 06:00:01Z error AADSTS7000215: Invalid client secret provided.\n   at A.B()\n";
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_stream_that_ends_is_one_text()
    {
        using var stream = new MemoryStream("refresh failed\nAADSTS50126: wrong.\n\nAADSTS50053: locked.\n"u8.ToArray());
        var results = await RunAsync(stream, Timeout.InfiniteTimeSpan);

        Assert.Equal("AADSTS50126; AADSTS50053", Assert.Single(results).Codes.ToString());
    }

    [Fact]
    public async Task A_stream_that_pauses_behind_a_line_is_a_log_that_is_answered_as_it_comes()
    {
        using var server = new AnonymousPipeServerStream(PipeDirection.Out);
        using var client = new AnonymousPipeClientStream(PipeDirection.In, server.ClientSafePipeHandle);
        var seen = Channel.CreateUnbounded<ErrorInfo>();
        var run = RunAsync(client, Short, info => seen.Writer.TryWrite(info));
        using var patience = new CancellationTokenSource(Patience);
        await server.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Log), patience.Token);

        var first = await seen.Reader.ReadAsync(patience.Token);
        Assert.Equal(("AADSTS7000215", 2L), (first.Code, first.Line));

        await server.WriteAsync("2026-01-31 06:00:09Z error AADSTS7000222: expired.\n"u8.ToArray(), patience.Token);
        var second = await seen.Reader.ReadAsync(patience.Token);
        Assert.Equal(("AADSTS7000222", 4L), (second.Code, second.Line));
        server.Dispose();
        Assert.Equal(2, (await run).Count);
    }

    [Fact]
    public async Task A_text_that_its_writer_is_slow_with_is_still_known_by_its_wording()
    {
        using var server = new AnonymousPipeServerStream(PipeDirection.Out);
        using var client = new AnonymousPipeClientStream(PipeDirection.In, server.ClientSafePipeHandle);
        var run = RunAsync(client, Short);
        await server.WriteAsync("The credentials provided for the SQL source are invalid. (Source at sql01;Sales.)\n"u8.ToArray());
        await Task.Delay(20 * Short);
        server.Dispose();

        Assert.Equal(MatchedBy.Sentence, Assert.Single(await run).MatchedBy);
    }

    private static Task<List<ErrorInfo>> RunAsync(Stream stream, TimeSpan pause, Action<ErrorInfo>? seen = null) => Task.Run(() =>
    {
        List<ErrorInfo> results = [];
        var sink = new RecordingSink
        {
            OnEmit = result =>
            {
                results.Add((ErrorInfo)result);
                seen?.Invoke((ErrorInfo)result);
            },
        };
        new PipelinePump(sink, new ProgressGate(() => TimeSpan.Zero)).Run(new ExplainStreamCommand(stream, pause).RunAsync, CancellationToken.None);
        return results;
    });
}
