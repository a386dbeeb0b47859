using System.Diagnostics;

namespace PbiDiag.Cli.Tests;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("pbidiag ex", "explain")]
    [InlineData("pbidiag explain AADSTS700022", "AADSTS7000222")]
    [InlineData("pbidiag explain 18456 --form", "--format")]
    [InlineData("pbidiag explain 18456 --format j", "json")]
    [InlineData("pbidiag dia", "diagnose")]
    [InlineData("pbidiag diagnose --depth q", "quick")]
    [InlineData("pbidiag secrets --state ex", "expired")]
    public async Task What_may_stand_at_the_cursor_is_told(string line, string expected)
    {
        var ended = await Pbidiag.RunAsync($"[suggest:{line.Length}]", line);

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains(expected, ended.Lines);
    }

    [Fact]
    public async Task Bash_completes_with_the_script_that_is_printed()
    {
        if (OperatingSystem.IsWindows())
            return;
        var script = (await Pbidiag.RunAsync("completion", "bash")).Output;
        var line = "pbidiag explain DM_GWPipeline_Gateway_Tim";
        var words = $"""
            pbidiag() (dotnet '{Pbidiag.Program}' "$@")
            {script}
            COMP_LINE='{line}' COMP_POINT={line.Length} COMP_CWORD=2 COMP_WORDS=(pbidiag explain DM_GWPipeline_Gateway_Tim)
            _pbidiag
            printf '%s\n' "$COMPREPLY"
            """;
        var start = new ProcessStartInfo("bash") { ArgumentList = { "-c", words }, RedirectStandardOutput = true };
        using var bash = Process.Start(start)!;
        var completed = await bash.StandardOutput.ReadToEndAsync();

        Assert.Contains("DM_GWPipeline_Gateway_TimeoutError", completed.Split('\n'));
    }
}
