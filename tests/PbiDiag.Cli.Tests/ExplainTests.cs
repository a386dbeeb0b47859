using System.Diagnostics;

namespace PbiDiag.Cli.Tests;

/// <summary>What goes in, and with which code it ends.</summary>
public sealed class ExplainTests
{
    private const string Wrong = "AADSTS50126: Error validating credentials due to invalid username or password.";

    [Theory]
    [InlineData("AADSTS70002")]
    [InlineData("aadsts70002")]
    [InlineData("70002")]
    public async Task A_code_is_explained_in_any_spelling(string code)
    {
        var run = await Run.Of("explain", code);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains(run.Lines, line => line.StartsWith("Code", StringComparison.Ordinal) && line.EndsWith(": AADSTS70002", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.StartsWith("Fixes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Several_codes_come_in_their_order_and_an_unknown_one_does_not_stop_the_rest()
    {
        var run = await Run.Of("explain", "--format", "csv", "18456", "AADSTS7000223", "AADSTS70002");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["Code", "18456", "AADSTS70002"], Csv.Read(run.Output).Select(row => row[0]));
        Assert.Contains("AADSTS7000222", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pattern_lists_all_that_it_fits()
    {
        var run = await Run.Of("explain", "DMTS_*", "--format", "csv");

        var codes = Csv.Read(run.Output).Skip(1).Select(row => row[0]).ToList();
        Assert.True(codes.Count > 3);
        Assert.All(codes, code => Assert.StartsWith("DMTS_", code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_code_ends_with_two()
    {
        var run = await Run.Of("explain", "AADSTS7000223");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("not in the catalogue", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_is_one_error()
    {
        var run = await Run.Of("explain", "--text", Wrong + "\nTrace ID: 0a8d2f64-51b7-4e39-b0c2-9f6a3d7e1500", "--format", "csv");

        var rows = Csv.Read(run.Output);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, rows.Count);
        Assert.Equal("0a8d2f64-51b7-4e39-b0c2-9f6a3d7e1500", rows[1][rows[0].IndexOf("TraceId")]);
    }

    [Fact]
    public async Task A_text_without_a_known_error_ends_with_two()
    {
        var run = await Run.Of("explain", "--text", "the weather is fine", "--format", "csv");

        var rows = Csv.Read(run.Output);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("None", rows[1][rows[0].IndexOf("MatchedBy")]);
    }

    [Fact]
    public async Task Nothing_asked_is_told_what_can_be_asked()
    {
        var run = await Run.Of("explain");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("--text", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("md")]
    public async Task A_secret_is_in_no_format(string format)
    {
        var run = await Run.Of("explain", "--format", format, "--text", Wrong + " client_secret=Pl4nted-S3cret_Value.000&grant_type=x");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("Pl4nted", run.Output + run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_of_standard_input_is_one_text()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "explain", "-", "--format", "csv"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var program = Process.Start(start)!;
        await program.StandardInput.WriteAsync($"refresh failed\n{Wrong}\n\nCorrelation ID: c27e5b90-8d14-4f6a-a3b1-6e0f9d8c2b75\n");
        program.StandardInput.Close();
        var rows = Csv.Read(await program.StandardOutput.ReadToEndAsync());
        await program.WaitForExitAsync();

        Assert.Equal(0, program.ExitCode);
        Assert.Equal(2, rows.Count);
        Assert.Equal(("AADSTS50126", "c27e5b90-8d14-4f6a-a3b1-6e0f9d8c2b75"), (rows[1][0], rows[1][rows[0].IndexOf("CorrelationId")]));
    }
}
