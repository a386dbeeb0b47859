using System.IO.Compression;
using System.Text;
using PbiDiag.Recognition.Logs;
using PbiDiag.Results;

namespace PbiDiag.Tests.Recognition;

public sealed class LogReaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pbidiag-logs-").FullName;

    public static IEnumerable<object[]> Encodings =>
    [
        [new UTF8Encoding(false)], [new UTF8Encoding(true)], [new UnicodeEncoding(false, true)], [new UnicodeEncoding(false, false)], [new UnicodeEncoding(true, true)], [new UnicodeEncoding(true, false)],
    ];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_log_is_read_in_every_encoding(Encoding encoding)
    {
        var log = Write("a.log", string.Concat(Enumerable.Range(1, 3000).Select(i => i == 2500 ? "2026-01-31T08:00:00Z ERROR AADSTS50126: wrong\n" : $"2026-01-31T08:00:00Z INFO line {i}\n")), encoding);

        var hit = Assert.Single(LogReader.Read(log, default));

        Assert.Equal(("AADSTS50126", 2500L, log), (hit.Code, hit.Line, hit.Path));
    }

    [Fact]
    public void A_packed_log_is_read()
    {
        var log = Path.Combine(folder, "a.log.gz");
        using (var packed = new GZipStream(File.Create(log), CompressionLevel.Fastest))
            packed.Write("one\nERROR AADSTS50126: wrong\n"u8);

        Assert.Equal(2, Assert.Single(LogReader.Read(log, default)).Line);
    }

    [Fact]
    public void An_entry_that_spans_lines_is_one_error()
    {
        var hits = Read("""
            2026-01-31 08:00:00Z INFO start
            2026-01-31 08:00:01Z ERROR AADSTS50126: wrong
            Trace ID: 0a8d2f64-51b7-4e39-b0c2-9f6a3d7e1500
            Correlation ID: c27e5b90-8d14-4f6a-a3b1-6e0f9d8c2b75
            Timestamp: 2026-01-31 08:00:01Z
               at Some.Type.Error()
            2026-01-31 08:00:02Z INFO end
            2026-01-31 08:00:03Z ERROR AADSTS50053: locked
            """);

        Assert.Equal([("AADSTS50126", 2L), ("AADSTS50053", 8L)], hits.Select(hit => (hit.Code!, hit.Line!.Value)));
        Assert.Equal("0a8d2f64-51b7-4e39-b0c2-9f6a3d7e1500", hits[0].TraceId);
        Assert.Null(hits[1].TraceId);
    }

    [Fact]
    public void A_pretty_printed_body_is_one_error_at_the_line_of_its_code()
    {
        var hits = Read("before\n{\n  \"error\": {\n    \"code\": \"DM_GWPipeline_Gateway_TimeoutError\"\n  }\n}\nafter\n");

        var hit = Assert.Single(hits);
        Assert.Equal(("DM_GWPipeline_Gateway_TimeoutError", 4L), (hit.Code, hit.Line));
    }

    [Theory]
    [InlineData(256 * 1024 - 3)]
    [InlineData(256 * 1024 - 10)]
    [InlineData(256 * 1024)]
    [InlineData(512 * 1024 - 7)]
    public void An_error_on_the_edge_of_a_block_is_found_once(int at)
    {
        var line = new string('.', 99) + "\n";
        var text = string.Concat(Enumerable.Repeat(line, at / 100)) + new string('-', at % 100) + "AADSTS50126: wrong\n" + string.Concat(Enumerable.Repeat(line, 5000));

        var hit = Assert.Single(Read(text));

        Assert.Equal(at / 100 + 1, hit.Line);
    }

    [Fact]
    public void A_line_without_an_end_is_read_in_pieces()
    {
        var hits = Read(string.Concat(Enumerable.Repeat("AADSTS50126: wrong ", 200_000)));

        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.Equal("AADSTS50126", hit.Code));
    }

    [Fact]
    public void Lines_are_counted_like_any_tool_counts_them()
    {
        var random = new Random(5);
        var bytes = new byte[100_003];
        random.NextBytes(bytes);

        Assert.Equal(bytes.Count(b => b == '\n'), Newlines.Count(bytes));
    }

    private List<ErrorInfo> Read(string text) => [.. LogReader.Read(Write("b.log", text, new UTF8Encoding(false)), default)];

    private string Write(string name, string text, Encoding encoding)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text, encoding);
        return path;
    }
}
