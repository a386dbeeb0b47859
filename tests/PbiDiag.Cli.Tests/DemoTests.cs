using System.Text.Json;

namespace PbiDiag.Cli.Tests;

public sealed class DemoTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [Fact]
    public async Task The_demo_goes_from_failed_refreshes_to_what_will_break_next()
    {
        var ended = await Pbidiag.RunAsync("demo", "--output", _folder.FullName);

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Empty(ended.Errors);
        foreach (var word in new[] { "pbidiag refreshes", "18456", "DM_GWPipeline_Gateway_DataSourceAccessError", "Invalid", "Invoice Bot", "Connect-PbiDiag" })
            Assert.Contains(word, ended.Output, StringComparison.Ordinal);
        Assert.All(ended.Lines, line => Assert.InRange(line.Length, 0, 120));
        Assert.Contains("Orders", await System.IO.File.ReadAllTextAsync(File("refreshes.csv")), StringComparison.Ordinal);
        Assert.Equal(1, JsonDocument.Parse(await System.IO.File.ReadAllTextAsync(File("error.json"))).RootElement.GetArrayLength());
    }

    [Fact]
    public async Task The_healthy_twin_has_nothing_to_tell()
    {
        var ended = await Pbidiag.RunAsync("demo", "--healthy", "--output", _folder.FullName);

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Contains("None: the last refresh of every model and dataflow went well.", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Invalid", ended.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string File(string name) => Path.Combine(_folder.FullName, name);
}
