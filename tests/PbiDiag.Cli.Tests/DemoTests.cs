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
        foreach (var word in new[] { "pbidiag refreshes", "18456", "DM_GWPipeline_Gateway_DataSourceAccessError", "Invalid", "pbidiag diagnose --failed --workspace", "Confirmed", "Invoice Bot", "Connect-PbiDiag" })
            Assert.Contains(word, ended.Output, StringComparison.Ordinal);
        Assert.All(ended.Lines, line => Assert.InRange(line.Length, 0, 120));
        Assert.Contains("Orders", await System.IO.File.ReadAllTextAsync(File("refreshes.csv")), StringComparison.Ordinal);
        Assert.Equal(1, JsonDocument.Parse(await System.IO.File.ReadAllTextAsync(File("error.json"))).RootElement.GetArrayLength());
    }

    [Fact]
    public async Task The_demo_keeps_the_incidents_that_it_shows()
    {
        await Pbidiag.RunAsync("demo", "--output", _folder.FullName);

        var incidents = JsonDocument.Parse(await System.IO.File.ReadAllTextAsync(File("incidents.json"))).RootElement.EnumerateArray().ToList();
        Assert.Contains(incidents, incident => incident.GetProperty("Verdict").GetString() == "Confirmed");
        Assert.All(incidents, incident => Assert.Equal(incident.GetProperty("Count").GetInt32(), incident.GetProperty("Members").GetArrayLength()));
    }

    [Fact]
    public async Task The_healthy_twin_has_nothing_to_tell()
    {
        var ended = await Pbidiag.RunAsync("demo", "--healthy", "--output", _folder.FullName);

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Contains("None: the last refresh of every model and dataflow went well.", ended.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing failed: there is no cause to look for.", ended.Output, StringComparison.Ordinal);
        Assert.Equal(0, JsonDocument.Parse(await System.IO.File.ReadAllTextAsync(File("incidents.json"))).RootElement.GetArrayLength());
        Assert.DoesNotContain("Invalid", ended.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string File(string name) => Path.Combine(_folder.FullName, name);
}
