namespace PbiDiag.Cli.Tests;

/// <summary>What shows only from outside: pipes, screens, readers that go.</summary>
public sealed class ExplainProcessTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Nothing_is_wider_than_the_screen()
    {
        foreach (var width in new[] { 60, 120 })
        {
            var ended = await Pbidiag.RunAsync(["explain", "AADSTS7000222", "DM_GWPipeline_*", "--format", "list"], null, new Dictionary<string, string> { ["COLUMNS"] = $"{width}" });

            Assert.Equal(0, ended.ExitCode);
            Assert.All(ended.Lines, line => Assert.InRange(line.Length, 0, width));
        }
    }

    [Fact]
    public async Task A_log_that_goes_on_is_answered_as_it_comes()
    {
        using var process = Pbidiag.Start(["explain", "-", "--format", "csv"]);
        using var patience = new CancellationTokenSource(Patience);
        await process.StandardInput.WriteLineAsync("2026-01-31 06:00:00Z nothing to see\n2026-01-31 06:00:01Z error AADSTS7000215: Invalid client secret provided.\n   at A.B()");
        await process.StandardInput.FlushAsync(patience.Token);

        Assert.StartsWith("Code,", await process.StandardOutput.ReadLineAsync(patience.Token), StringComparison.Ordinal);
        Assert.StartsWith("AADSTS7000215,", await process.StandardOutput.ReadLineAsync(patience.Token), StringComparison.Ordinal);
        await process.StandardInput.WriteLineAsync("2026-01-31 06:00:09Z error AADSTS7000222: The provided client secret keys are expired.");
        await process.StandardInput.FlushAsync(patience.Token);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line && !line.StartsWith("AADSTS7000222,", StringComparison.Ordinal))
        {
        }
        process.StandardInput.Close();
        await process.WaitForExitAsync(patience.Token);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task A_reader_that_goes_is_no_error()
    {
        using var process = Pbidiag.Start(["explain", "*", "--format", "json"]);
        using var patience = new CancellationTokenSource(Patience);
        await process.StandardOutput.ReadLineAsync(patience.Token);
        process.StandardOutput.Close();

        Assert.Empty(await process.StandardError.ReadToEndAsync(patience.Token));
        await process.WaitForExitAsync(patience.Token);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task Markdown_keeps_what_an_error_text_says_from_becoming_mark_up()
    {
        var ended = await Pbidiag.RunAsync("explain", "--text", "AADSTS7000215: <script>[x](http://evil.example)|", "--format", "md");

        Assert.Contains("## AADSTS7000215", ended.Output, StringComparison.Ordinal);
        Assert.Contains(@"\<script\>\[x\](http://evil.example)\|", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_does_not_steer_the_terminal()
    {
        var ended = await Pbidiag.RunAsync("explain", "--text", "AADSTS7000215: \e]0;owned\a\e[2J", "--format", "list");

        Assert.DoesNotContain('\e', ended.Output);
        Assert.DoesNotContain('\a', ended.Output);
    }
}
