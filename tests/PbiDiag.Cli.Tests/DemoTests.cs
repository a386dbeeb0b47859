using System.Text.Json;

namespace PbiDiag.Cli.Tests;

public sealed class DemoTests(DemoRun.Contoso contoso, DemoRun.Healthy healthy) : IClassFixture<DemoRun.Contoso>, IClassFixture<DemoRun.Healthy>
{
    [Fact]
    public async Task The_demo_goes_from_failed_refreshes_to_what_will_break_next()
    {
        var ended = contoso.Ended;

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Empty(ended.Errors);
        foreach (var word in new[] { "pbidiag refreshes", "18456", "DM_GWPipeline_Gateway_DataSourceAccessError", "Invalid", "pbidiag diagnose --failed --workspace", "Confirmed", "Invoice Bot", "Connect-PbiDiag" })
            Assert.Contains(word, ended.Output, StringComparison.Ordinal);
        Assert.All(ended.Lines, line => Assert.InRange(line.Length, 0, 120));
        Assert.Contains("Orders", await contoso.ReadAsync("refreshes.csv"), StringComparison.Ordinal);
        Assert.Equal(1, JsonDocument.Parse(await contoso.ReadAsync("error.json")).RootElement.GetArrayLength());
    }

    [Fact]
    public async Task The_demo_keeps_the_incidents_that_it_shows()
    {
        var incidents = JsonDocument.Parse(await contoso.ReadAsync("incidents.json")).RootElement.EnumerateArray().ToList();
        Assert.Contains(incidents, incident => incident.GetProperty("Verdict").GetString() == "Confirmed");
        Assert.All(incidents, incident => Assert.Equal(incident.GetProperty("Count").GetInt32(), incident.GetProperty("Members").GetArrayLength()));
    }

    [Fact]
    public async Task The_healthy_twin_has_nothing_to_tell()
    {
        var ended = healthy.Ended;

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Contains("None: the last refresh of every model and dataflow went well.", ended.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing failed: there is no cause to look for.", ended.Output, StringComparison.Ordinal);
        Assert.Equal(0, JsonDocument.Parse(await healthy.ReadAsync("incidents.json")).RootElement.GetArrayLength());
        Assert.DoesNotContain("Invalid", ended.Output, StringComparison.Ordinal);
    }
}
