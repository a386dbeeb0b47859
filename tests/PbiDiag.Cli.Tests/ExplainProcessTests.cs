using System.Text.Json;

namespace PbiDiag.Cli.Tests;

public sealed class ExplainProcessTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_known_code_is_explained()
    {
        var ended = await Pbidiag.RunAsync("explain", "aadsts7000222");

        Assert.Equal(0, ended.ExitCode);
        Assert.StartsWith("Code              : AADSTS7000222", ended.Output, StringComparison.Ordinal);
        Assert.Contains("Fixes             : 1. ", ended.Output, StringComparison.Ordinal);
        Assert.Empty(ended.Errors);
    }

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
    public async Task An_unknown_code_is_told_with_the_nearest_and_the_rest_goes_on()
    {
        var ended = await Pbidiag.RunAsync("explain", "AADSTS7000223", "18456", "--format", "csv");

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("AADSTS7000222", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("18456", ended.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_one_array_with_every_property()
    {
        var ended = await Pbidiag.RunAsync("explain", "18456", "AADSTS7000222", "--format", "json");

        var rows = JsonDocument.Parse(ended.Output).RootElement;
        Assert.Equal(2, rows.GetArrayLength());
        Assert.Equal("AADSTS7000222", rows[1].GetProperty("Code").GetString());
        Assert.Equal(JsonValueKind.Array, rows[1].GetProperty("Fixes").ValueKind);
        Assert.Equal(JsonValueKind.Null, rows[1].GetProperty("Text").ValueKind);
        Assert.Equal("Code Name Title Severity Category Family Meaning Causes Fixes Retry Actor Unattended Related Sources RootCauseCode Codes MatchedBy Confidence "
            + "Timestamp CorrelationId TraceId RequestId ActivityId RootActivityId ClusterUri TenantId AppId UserPrincipalName HttpStatus OAuthError SubError "
            + "DataSourceKind DataSource Server Database Table NativeErrorCode Path Line Text", string.Join(' ', rows[0].EnumerateObject().Select(property => property.Name)));
    }

    [Fact]
    public async Task What_ends_is_one_text_also_with_many_lines()
    {
        var ended = await Pbidiag.RunAsync(
            ["explain", "-", "--format", "json"],
            "2026-01-31 06:00:00Z refresh failed\nAADSTS7000215: Invalid client secret provided.\n\nTrace ID: 9d4c1e6a-5b7f-4a55-9a3b-1f2e3d4c5b00\n2026-01-31 06:00:01Z done\n", null);

        Assert.Equal(0, ended.ExitCode);
        var row = Assert.Single(JsonDocument.Parse(ended.Output).RootElement.EnumerateArray());
        Assert.Equal("AADSTS7000215", row.GetProperty("Code").GetString());
        Assert.Equal("9d4c1e6a-5b7f-4a55-9a3b-1f2e3d4c5b00", row.GetProperty("TraceId").GetString());
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
    public async Task What_says_nothing_known_is_told_as_that()
    {
        var ended = await Pbidiag.RunAsync(["explain", "-"], "all is well", null);

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("No known error in this text", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_is_summed_up()
    {
        var log = Path.GetTempFileName();
        await File.WriteAllTextAsync(log, "2026-01-31 06:00:01Z error AADSTS7000215: x\n2026-01-31 07:00:01Z error AADSTS7000215: x\n2026-01-31 08:00:01Z error AADSTS50076: x\n");
        try
        {
            var ended = await Pbidiag.RunAsync("explain", "--path", log, "--summary", "--format", "csv");

            Assert.Equal(0, ended.ExitCode);
            Assert.Equal("Code,Title,Severity,Category,Family,Count,FirstSeen,LastSeen,Path", ended.Lines[0]);
            Assert.StartsWith("AADSTS7000215,", ended.Lines[1], StringComparison.Ordinal);
            Assert.Contains(",2,", ended.Lines[1], StringComparison.Ordinal);
            Assert.StartsWith("AADSTS50076,", ended.Lines[2], StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(log);
        }
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

    [Fact]
    public async Task Secrets_in_a_text_come_out_in_no_format()
    {
        foreach (var format in new[] { "list", "table", "json", "csv", "md" })
        {
            var ended = await Pbidiag.RunAsync(["explain", "-", "--format", format], "AADSTS7000215 for Server=x;User ID=sa;Password=Hunter2secret; Authorization: Bearer eyJhbGciOiJub25lIn0.eyJhIjoiYiJ9.c2ln", null);

            Assert.Equal(0, ended.ExitCode);
            Assert.DoesNotContain("Hunter2secret", ended.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("eyJhIjoiYiJ9", ended.ToString(), StringComparison.Ordinal);
        }
    }
}
