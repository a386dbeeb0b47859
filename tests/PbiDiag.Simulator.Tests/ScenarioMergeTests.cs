using PbiDiag.Simulator.Loading;

namespace PbiDiag.Simulator.Tests;

public sealed class ScenarioMergeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pbidiag-scenario");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Named_things_are_changed_by_name_and_the_rest_of_the_base_stays()
    {
        var scenario = Extend(
            """{ "gateways": [ { "name": "a", "keyBits": 1024 }, { "name": "b" } ] }""",
            """{ "extends": "base.json", "gateways": [ { "name": "a", "online": false }, { "name": "c" } ] }""");
        Assert.Equal(["a", "b", "c"], scenario.Gateways.Select(gateway => gateway.Name));
        Assert.Equal((1024, false), (scenario.Gateways[0].KeyBits, scenario.Gateways[0].Online));
    }

    [Fact]
    public void Removed_things_are_gone()
    {
        var scenario = Extend("""{ "gateways": [ { "name": "a" } ] }""", """{ "extends": "base.json", "gateways": [ { "name": "a", "remove": true } ] }""");
        Assert.Empty(scenario.Gateways);
    }

    [Fact]
    public void Logs_are_added_to_those_of_the_base()
    {
        var scenario = Extend("""{ "signIns": [ { "at": "-1h" } ] }""", """{ "extends": "base.json", "signIns": [ { "at": "-2h" } ] }""");
        Assert.Equal(2, scenario.SignIns.Count);
    }

    [Fact]
    public void Expectation_of_the_base_is_not_inherited()
    {
        var scenario = Extend("""{ "expected": { "rootCause": "x" } }""", """{ "extends": "base.json" }""");
        Assert.Null(scenario.Expected);
    }

    [Fact]
    public void Circle_of_bases_is_refused()
    {
        var refused = Assert.Throws<ScenarioException>(() => Extend("""{ "extends": "base.json" }""", """{ "extends": "base.json" }"""));
        Assert.Equal("$.extends", refused.Path);
    }

    [Theory]
    [InlineData("-3d", "2026-02-27T08:30:00Z")]
    [InlineData("+2h30m", "2026-03-02T11:00:00Z")]
    [InlineData("-1d@06:00", "2026-03-01T06:00:00Z")]
    [InlineData("now", "2026-03-02T08:30:00Z")]
    [InlineData("2026-01-05", "2026-01-05T00:00:00Z")]
    public void Times_count_from_the_start_of_the_tenant(string text, string expected)
    {
        var scenario = ScenarioLoader.Parse($$"""{ "clock": { "now": "2026-03-02T08:30:00Z" }, "signIns": [ { "at": "{{text}}" } ] }""");
        Assert.Equal(DateTimeOffset.Parse(expected, null), scenario.SignIns[0].At);
    }

    private Simulator.Model.Scenario Extend(string below, string above)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "base.json"), below);
        var file = Path.Combine(_folder.FullName, "own.json");
        File.WriteAllText(file, above);
        return ScenarioLoader.Load(file);
    }
}
