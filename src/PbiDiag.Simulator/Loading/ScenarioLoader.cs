using System.Text.Json;
using System.Text.Json.Nodes;

namespace PbiDiag.Simulator.Loading;

/// <summary>Reads a scenario: checks each file against the schema, lays it over what it extends, and resolves its times.</summary>
public static class ScenarioLoader
{
    private const int DeepestChain = 10;

    private static readonly Dictionary<string, JsonObject> BuiltIns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Loads a built-in scenario by its name, or a file by its path.</summary>
    public static Scenario Load(string nameOrPath) =>
        BuiltInScenarios.Has(nameOrPath) && !File.Exists(nameOrPath)
            ? Finish(ReadBuiltIn(nameOrPath, 0), nameOrPath)
            : Finish(ReadFile(Path.GetFullPath(nameOrPath), 0), Path.GetFileName(nameOrPath));

    /// <summary>Loads a scenario from its text. Relative bases count from the current folder.</summary>
    public static Scenario Parse(string json, string fileName = "scenario.json") =>
        Finish(Read(json, fileName, Directory.GetCurrentDirectory(), 0), fileName);

    private static Scenario Finish(JsonObject json, string fileName)
    {
        var now = (string?)json["clock"]?["now"] is { } text ? TimeText.Parse(text, DateTimeOffset.UtcNow) : null;
        var start = now ?? DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        var scenario = new ScenarioReader(start).Read(json);
        scenario.Clock.Now = start;
        scenario.Name ??= Path.GetFileNameWithoutExtension(fileName);
        ScenarioReferences.Check(scenario, fileName);
        return scenario;
    }

    private static JsonObject ReadFile(string path, int depth)
    {
        if (!File.Exists(path)) throw new ScenarioException(Path.GetFileName(path), "$", "a file of that name, or one of " + string.Join(", ", BuiltInScenarios.Names));
        return Read(File.ReadAllText(path), Path.GetFileName(path), Path.GetDirectoryName(path)!, depth);
    }

    /// <summary>A copy: most scenarios extend one of a few.</summary>
    private static JsonObject ReadBuiltIn(string name, int depth)
    {
        lock (BuiltIns)
        {
            if (!BuiltIns.TryGetValue(name, out var known))
                BuiltIns[name] = known = Read(BuiltInScenarios.Read(name.ToLowerInvariant() + ".json"), name + ".json", Directory.GetCurrentDirectory(), depth);
            return (JsonObject)known.DeepClone();
        }
    }

    private static JsonObject Read(string json, string fileName, string folder, int depth)
    {
        if (depth > DeepestChain) throw new ScenarioException(fileName, "$.extends", "a chain that ends");
        var own = ParseText(json, fileName);
        new SchemaValidator(ScenarioSchema.Published, fileName).Check(own);
        if ((string?)own["extends"] is not { } below) return ScenarioMerger.Merge([], own);
        var based = BuiltInScenarios.Has(below) ? ReadBuiltIn(below, depth + 1) : ReadFile(Path.Combine(folder, below), depth + 1);
        // A base's own input and expectation are not those of the file that extends it.
        based.Remove("input");
        based.Remove("expected");
        return ScenarioMerger.Merge(based, own);
    }

    private static JsonObject ParseText(string json, string fileName)
    {
        try
        {
            return JsonNode.Parse(json, documentOptions: ScenarioJson.Reading) as JsonObject
                ?? throw new ScenarioException(fileName, "$", "object");
        }
        catch (JsonException problem)
        {
            throw new ScenarioException(
                fileName, problem.Path ?? "$", $"JSON (line {problem.LineNumber + 1}, column {problem.BytePositionInLine + 1})");
        }
        catch (ArgumentException)
        {
            throw new ScenarioException(fileName, "$", "each property once in its object");
        }
    }
}
