using PbiDiag.Commands;
using PbiDiag.Failures;
using PbiDiag.Results;

namespace PbiDiag.Core.Tests.Commands;

public sealed class ExplainLogsCommandTests : IDisposable
{
    private static readonly DateTimeOffset Eight = new(2026, 1, 31, 8, 0, 0, TimeSpan.Zero);

    private readonly string folder = Directory.CreateTempSubdirectory("pbidiag-explain-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Errors_come_in_the_order_of_files_and_lines()
    {
        Write("b.log", "2026-01-31T08:00:00Z ERROR AADSTS50053: locked");
        Write("a.log", "2026-01-31T08:00:00Z ERROR AADSTS50126: wrong\nfine\n2026-01-31T08:00:01Z ERROR AADSTS50076: second factor");
        Write("c.txt", "2026-01-31T08:00:00Z ERROR AADSTS50105: not assigned");

        var (results, failures) = Explain(false, Path.Combine(folder, "*.log"));

        Assert.Empty(failures);
        Assert.Equal(
            ["a.log:1:AADSTS50126", "a.log:3:AADSTS50076", "b.log:1:AADSTS50053"],
            results.Cast<ErrorInfo>().Select(info => $"{Path.GetFileName(info.Path)}:{info.Line}:{info.Code}"));
    }

    [Fact]
    public void A_summary_counts_each_code_over_all_files_the_most_frequent_first()
    {
        var a = Write("a.log", "2026-01-31T09:00:00Z ERROR AADSTS50126: wrong\n2026-01-31T08:00:00Z ERROR AADSTS50126: wrong\n2026-01-31T10:00:00Z ERROR AADSTS50053: locked\n");
        var b = Write("b.log", "2026-01-31T08:30:00Z ERROR AADSTS50126: wrong\n");

        var rows = Explain(true, a, b).Results.Cast<ErrorSummary>().ToList();

        Assert.Equal([("AADSTS50126", 3L), ("AADSTS50053", 1L)], rows.Select(row => (row.Code!, row.Count)));
        Assert.Equal((Eight, Eight.AddHours(1), b), (rows[0].FirstSeen, rows[0].LastSeen, rows[0].Path));
        Assert.Equal((Severity.High, Family.Entra), (rows[0].Severity, rows[0].Family));
        Assert.NotNull(rows[0].Title);
    }

    [Fact]
    public void A_summary_counts_a_known_wording_by_its_title_and_leaves_times_empty_that_no_line_tells()
    {
        var log = Write("a.log", "Exception: Login failed for user 'etl'.\n\nException: Login failed for user 'other'.\n");

        var row = Assert.IsType<ErrorSummary>(Assert.Single(Explain(true, log).Results));

        Assert.Equal((null, 2L, null, null), (row.Code, row.Count, row.FirstSeen, row.LastSeen));
        Assert.Equal("SQL Server refused the login", row.Title);
    }

    [Fact]
    public void A_summary_of_nothing_is_empty() => Assert.Empty(Explain(true, Write("a.log", "all is well\n")).Results);

    [Fact]
    public void A_path_that_leads_nowhere_is_reported_and_the_rest_is_read()
    {
        var there = Write("a.log", "ERROR AADSTS50126: wrong");

        var (results, failures) = Explain(false, Path.Combine(folder, "none.log"), there, Path.Combine(folder, "nowhere", "*.log"));

        Assert.Single(results);
        Assert.Equal([FailureIds.LogFileNotFound, FailureIds.LogFileNotFound], failures.Select(failure => failure.Id));
        Assert.All(failures, failure => Assert.NotEmpty(failure.RecommendedAction));
    }

    [Fact]
    public void A_file_that_is_packed_badly_is_reported_with_its_name_and_the_rest_is_read()
    {
        var broken = Path.Combine(folder, "a.log.gz");
        File.WriteAllBytes(broken, [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF]);

        var (results, failures) = Explain(false, broken, Write("b.log", "ERROR AADSTS50126: wrong"));

        Assert.Single(results);
        var failure = Assert.Single(failures);
        Assert.Equal((FailureIds.LogFileUnreadable, broken), (failure.Id, failure.Target));
    }

    private static (List<object> Results, List<Failure> Failures) Explain(bool summary, params string[] paths) => Explained.By(new ExplainLogsCommand(paths, summary).RunAsync);

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
