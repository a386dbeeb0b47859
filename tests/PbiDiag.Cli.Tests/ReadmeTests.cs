using System.Text.RegularExpressions;

namespace PbiDiag.Cli.Tests;

/// <summary>Every line of the README that is typed as it stands works as it stands.</summary>
public sealed class ReadmeTests : IAsyncLifetime
{
    private const string FailureText = "AADSTS7000215: Invalid client secret provided.\n";

    private readonly string _readme = File.ReadAllText(Path.Combine(Pbidiag.Repository, "README.md")).ReplaceLineEndings("\n");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
    private Tenant _contoso = null!;

    public async Task InitializeAsync()
    {
        _contoso = await Tenant.StartAsync("contoso");
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "gateway.log"), $"2026-01-31 06:00:00Z error {FailureText}");
    }

    public async Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        await _contoso.DisposeAsync();
    }

    [Fact]
    public async Task What_is_shown_is_what_comes_out()
    {
        var shown = Block("console");
        var parts = Regex.Split(shown, "^\\$ pbidiag ", RegexOptions.Multiline).Skip(1).ToList();

        Assert.NotEmpty(parts);
        foreach (var part in parts)
        {
            var (line, expected) = (part[..part.IndexOf('\n', StringComparison.Ordinal)], part[(part.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
            var ended = await RunAsync(line);
            Assert.Equal(WithoutTimes(expected), WithoutTimes(ended.Output.ReplaceLineEndings("\n")));
        }
    }

    [Fact]
    public async Task Each_line_runs()
    {
        var lines = Block("sh", "<!-- Each is run by tests/PbiDiag.Cli.Tests/ReadmeTests.cs. -->").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.True(lines.Length >= 8);
        foreach (var line in lines)
        {
            var ended = await RunAsync(line["pbidiag ".Length..]);
            Assert.True(ended.ExitCode is 0 or 1, $"{line}\n{ended}");
            Assert.NotEmpty(ended.Output);
            Assert.Empty(ended.Errors);
        }
    }

    [Fact]
    public void Nothing_that_is_shown_is_wider_than_a_screen()
    {
        Assert.All(Block("console").Split('\n'), line => Assert.InRange(line.Length, 0, 120));
    }

    private async Task<Ended> RunAsync(string line)
    {
        var typed = Regex.Replace(line, "\\s+#.*$", "");
        var reads = typed.EndsWith(" < failure.txt", StringComparison.Ordinal);
        var words = (reads ? typed[..^" < failure.txt".Length] : typed)
            .Replace("$AZURE_CLIENT_ID", _contoso.ClientId, StringComparison.Ordinal)
            .Replace("gateway.log", Path.Combine(_folder.FullName, "gateway.log"), StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return await Pbidiag.RunAsync(words, reads ? FailureText : null, _contoso.SignedIn);
    }

    private string Block(string language, string before = "") =>
        Regex.Match(_readme, $"{Regex.Escape(before)}\\s*```{language}\n(.*?)```", RegexOptions.Singleline) is { Success: true } found ? found.Groups[1].Value : "";

    private static string WithoutTimes(string text) => Regex.Replace(text, @"\d{4}-\d\d-\d\d \d\d:\d\dZ", "TIME");
}
