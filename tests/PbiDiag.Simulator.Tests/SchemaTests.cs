using PbiDiag.Simulator.Loading;
using PbiDiag.Simulator.Model;

namespace PbiDiag.Simulator.Tests;

public sealed class SchemaTests
{
    [Fact]
    public void Published_schema_is_that_of_the_model()
    {
        var published = File.ReadAllText(RepositoryFiles.Path("src/PbiDiag.Simulator/Scenarios", ScenarioSchema.FileName));
        Assert.Equal(ScenarioSchema.Generate(), published.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_page_names_every_list_every_trouble_and_all_of_input_expectation_and_effects()
    {
        var page = File.ReadAllText(RepositoryFiles.Path("src/PbiDiag.Simulator", "README.md"));
        string[] names =
        [
            .. typeof(Scenario).GetProperties().Where(property => typeof(System.Collections.IList).IsAssignableFrom(property.PropertyType)).Select(Camel),
            .. Enum.GetNames<SourceTrouble>(),
            .. new[] { typeof(DiagnosisInput), typeof(DiagnosisExpectation), typeof(FaultEffect), typeof(FaultMatch) }.SelectMany(type => type.GetProperties()).Select(Camel),
        ];
        Assert.All(names, name => Assert.Contains(name, page, StringComparison.Ordinal));

        static string Camel(System.Reflection.PropertyInfo property) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(property.Name).Replace("more", "More", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "workspace": [] }""", "$.workspace", "one of the properties")]
    [InlineData("""{ "users": [ { "displayName": "Ada" } ] }""", "$.users[0]", "a property 'name'")]
    [InlineData("""{ "users": [ { "name": "ada@contoso.com", "enabled": "yes" } ] }""", "$.users[0].enabled", "boolean, found \"yes\"")]
    [InlineData("""{ "gateways": [ { "name": "gw", "keyBits": 512 } ] }""", "$.gateways[0].keyBits", "one of 1024, 2048, found 512")]
    [InlineData("""{ "apps": [ { "name": "a", "secrets": [ { "name": "s", "end": "tomorrow" } ] } ] }""", "$.apps[0].secrets[0].end", "a time such as")]
    [InlineData("""{ "tenant": { "id": "4" } }""", "$.tenant.id", "a GUID")]
    [InlineData("""{ "faults": [ { "match": { "share": 2 }, "effect": {} } ] }""", "$.faults[0].match.share", "1 or less")]
    [InlineData("""{ "connections": [ { "name": "c", "gateway": "none" } ] }""", "$.connections[0].gateway", "the name of a gateway")]
    [InlineData("""{ "workspaces": [ { "name": "w", "models": [ { "name": "m" }, { "name": "m" } ] } ] }""", "$.workspaces[0].models[1].name", "a name that is not used yet")]
    [InlineData("""{ "faults": [ { "effect": { "spoil": "Rotten" } } ] }""", "$.faults[0].effect.spoil", "one of \"Truncated\"")]
    [InlineData("""{ "gateways": [ { "name": "gw", "Name": "other" } ] }""", "$.gateways[0].Name", "'name' once")]
    [InlineData("""{ "users": [ """, "$", "JSON (line 1")]
    [InlineData("""{ "extends": "no-such-file.json" }""", "$", "a file of that name")]
    public void Scenario_that_does_not_fit_is_refused_with_its_place(string json, string path, string expected)
    {
        var refused = Assert.Throws<ScenarioException>(() => ScenarioLoader.Parse(json));
        Assert.StartsWith(path, refused.Path, StringComparison.Ordinal);
        Assert.Contains(expected, refused.Expected, StringComparison.Ordinal);
        Assert.NotEmpty(refused.File);
    }

    [Fact]
    public void Names_of_properties_and_states_may_come_in_any_case()
    {
        var scenario = ScenarioLoader.Parse("""
            {
              "Gateways": [ { "NAME": "gw", "kind": "onpremises" } ],
              "connections": [ { "name": "c", "gateway": "gw", "trouble": "loginfailed", "credential": { "type": "oauth2" } } ],
              "workspaces": [ { "name": "w", "state": "deleted" } ],
              "Expected": { "rootcause": "secret-expired" }
            }
            """);
        Assert.Equal(("gw", GatewayKind.OnPremises, "Deleted"), (scenario.Gateways[0].Name, scenario.Gateways[0].Kind, scenario.Workspaces[0].State));
        Assert.Equal((SourceTrouble.LoginFailed, CredentialKind.OAuth2), (scenario.Connections[0].Trouble, scenario.Connections[0].Credential!.Type));
        Assert.Equal("secret-expired", scenario.Expected!.RootCause);
    }

    [Fact]
    public void Input_and_expectation_are_open_to_more()
    {
        var scenario = ScenarioLoader.Parse("""{ "input": { "text": "x", "hint": 1 }, "expected": { "rootCause": "secret-expired", "weight": 2 } }""");
        Assert.Equal("secret-expired", scenario.Expected!.RootCause);
        Assert.True(scenario.Input!.More!.ContainsKey("hint"));
    }

    [Fact]
    public void Built_in_scenarios_fit()
    {
        Assert.NotEmpty(BuiltInScenarios.Names);
        foreach (var name in BuiltInScenarios.Names) Assert.NotNull(ScenarioLoader.Load(name));
    }
}
