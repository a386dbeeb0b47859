using System.Text.Json;

namespace PbiDiag.Cli.Tests;

public sealed class LogTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pbidiag-cli-").FullName;

    public LogTests()
    {
        File.WriteAllText(Path.Combine(folder, "a.log"), "2026-01-31T08:00:00Z INFO start\n2026-01-31T08:00:01Z ERROR AADSTS50126: wrong\n2026-01-31T09:00:00Z ERROR AADSTS50126: wrong\n");
        File.WriteAllText(Path.Combine(folder, "b.log"), "2026-01-31T07:00:00Z ERROR AADSTS50053: locked\n");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Each_error_comes_with_file_and_line()
    {
        var run = await Run.Of("explain", "--path", Path.Combine(folder, "*.log"), "--format", "csv");

        var rows = Csv.Read(run.Output);
        var (path, line) = (rows[0].IndexOf("Path"), rows[0].IndexOf("Line"));
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["a.log:2", "a.log:3", "b.log:1"], rows.Skip(1).Select(row => $"{Path.GetFileName(row[path])}:{row[line]}"));
    }

    [Fact]
    public async Task A_summary_has_a_row_for_each_code_with_its_count_and_times()
    {
        var run = await Run.Of("explain", "--summary", "--format", "json", "--path", Path.Combine(folder, "a.log"), Path.Combine(folder, "b.log"));

        using var json = JsonDocument.Parse(run.Output);
        var rows = json.RootElement.EnumerateArray().ToList();
        Assert.Equal([("AADSTS50126", 2), ("AADSTS50053", 1)], rows.Select(row => (row.GetProperty("Code").GetString(), row.GetProperty("Count").GetInt32())));
        Assert.Equal(("2026-01-31T08:00:01Z", "2026-01-31T09:00:00Z"), (rows[0].GetProperty("FirstSeen").GetString(), rows[0].GetProperty("LastSeen").GetString()));
    }

    [Fact]
    public async Task A_file_that_is_not_there_ends_with_three()
    {
        var run = await Run.Of("explain", "--path", Path.Combine(folder, "none.log"));

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("none.log", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_does_not_hide_what_the_others_hold()
    {
        var run = await Run.Of("explain", "--format", "csv", "--path", Path.Combine(folder, "none.log"), Path.Combine(folder, "b.log"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("AADSTS50053", Csv.Read(run.Output)[1][0]);
        Assert.Contains("none.log", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_without_errors_ends_with_two()
    {
        var log = Path.Combine(folder, "clean.txt");
        await File.WriteAllTextAsync(log, "2026-01-31T08:00:00Z INFO all is well\n");

        var run = await Run.Of("explain", "--path", log, "--format", "json");

        Assert.Equal((2, "[]"), (run.ExitCode, run.Output.Trim()));
    }
}
