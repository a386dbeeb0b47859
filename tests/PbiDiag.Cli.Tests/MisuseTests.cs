namespace PbiDiag.Cli.Tests;

/// <summary>What cannot be meant gets one line that says what was perhaps meant, nothing on standard output, and exit code 3.</summary>
public sealed class MisuseTests
{
    [Theory]
    [InlineData("explian 18456", "pbidiag has no verb 'explian'. Did you mean explain?")]
    [InlineData("explain 18456 --fromat json", "pbidiag explain has no option '--fromat'. Did you mean --format?")]
    [InlineData("explain 18456 --format xml", "'xml' is no value of --format. Use one of table, list, json, csv, md.")]
    [InlineData("explain 18456 --format jsn", "'jsn' is no value of --format. Did you mean json?")]
    [InlineData("explain 18456 --format 2", "'2' is no value of --format. Use one of table, list, json, csv, md.")]
    [InlineData("explain", "Give a code, --text, --path, or - to read standard input. See pbidiag explain --help.")]
    [InlineData("explain --text", "--text needs a value. See pbidiag explain --help.")]
    [InlineData("explain 18456 --summary", "--summary sums up log files: give --path, and neither codes nor --text.")]
    [InlineData("explain --path /no/such/file.log", "There is no file '/no/such/file.log'. Check the path. Wildcards stand for files in one folder: logs/*.log.")]
    [InlineData("refreshes --client-secret abc", "pbidiag refreshes has no option '--client-secret'. Did you mean --client-secret-file?")]
    [InlineData("refreshes --since yesterday", "'yesterday' is no time for --since. Use 2026-01-31, 2026-01-31T06:00Z, or an age such as 24h or 7d.")]
    [InlineData("refreshes --last 0", "'0' is no value of --last. Use a number from 1 to 1000.")]
    [InlineData("refreshes --managed-identity --device-code", "Sign in one way, not several: --managed-identity, --device-code.")]
    [InlineData("secrets --state expird", "'expird' is no value of --state. Did you mean expired?")]
    [InlineData("test-app", "pbidiag test-app needs <app-id>. See pbidiag test-app --help.")]
    [InlineData("refreshes --environment nowhere", "'nowhere' is neither a known environment nor a file that exists. Use one of")]
    [InlineData("refreshes --client-secret-file /no/such/file", "'/no/such/file' cannot be read:")]
    [InlineData("refreshes", "Nobody is here to sign in, and no other way was named. In a script or a runbook use --managed-identity, --workload-identity, or --client-id")]
    [InlineData("completion fish", "'fish' is no value of <shell>. Use one of bash, zsh.")]
    public async Task Tells_one_line(string line, string expected)
    {
        var ended = await Pbidiag.RunAsync(line.Split(' '));

        Assert.Equal(3, ended.ExitCode);
        Assert.StartsWith(expected, Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(ended.Output);
    }

    [Fact]
    public async Task Without_a_verb_the_verbs_are_named()
    {
        var ended = await Pbidiag.RunAsync();

        Assert.Equal(3, ended.ExitCode);
        foreach (var verb in new[] { "explain", "diagnose", "refreshes", "sources", "test-credentials", "secrets", "test-app", "simulate", "demo" })
            Assert.Contains(verb, Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("explain --help")]
    [InlineData("refreshes --help")]
    [InlineData("diagnose --help")]
    public async Task Help_is_no_misuse(string line)
    {
        var ended = await Pbidiag.RunAsync(line.Split(' '));

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("Usage:", ended.Output, StringComparison.Ordinal);
        Assert.All(ended.Lines, text => Assert.InRange(text.Length, 0, 400));
    }
}
