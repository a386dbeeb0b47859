using System.Text.Json;
using System.Text.Json.Nodes;

namespace PbiDiag.Simulator.Tests;

/// <summary>Holds an answer to the types of Microsoft Graph: every property is one that the type has, and has its kind.</summary>
internal sealed class GraphContract
{
    private readonly JsonObject _types;
    private readonly JsonObject _beta;

    public GraphContract()
    {
        var file = (JsonObject)JsonNode.Parse(File.ReadAllText(RepositoryFiles.Path("tests", "contracts", "graph", "graph-v1.0-subset.json")))!;
        _types = (JsonObject)file["types"]!;
        _beta = (JsonObject)file["betaOnly"]!;
    }

    // In the beta type of the service, though not among the beta properties that are kept here:
    // https://learn.microsoft.com/graph/api/resources/signin?view=graph-rest-beta
    private static readonly HashSet<string> AlsoInBeta = ["authenticationDetails", "authenticationProcessingDetails"];

    public List<string> Problems { get; } = [];

    public void Check(JsonNode? value, string type, string path)
    {
        if (value is null || _types[type] is not JsonObject known) return;
        if (known["members"] is JsonObject members)
        {
            if (!members.ContainsKey((string)value!)) Problems.Add($"{path}: '{value}' is no {type}");
            return;
        }
        if (known["properties"] is not JsonObject properties || value is not JsonObject shape) return;
        foreach (var (name, member) in shape)
        {
            if (name.StartsWith('@')) continue;
            if (properties[name] is JsonObject property) CheckProperty(member, property, $"{path}.{name}");
            else if (_beta[type]?[name] is null && !IsCut(type) && !AlsoInBeta.Contains(name)) Problems.Add($"{path}.{name}: {type} has no such property");
        }
    }

    // These types are cut in the kept description, so that a property which it lacks is no mistake.
    private static bool IsCut(string type) => type is "user" or "organization";

    private void CheckProperty(JsonNode? value, JsonObject property, string path)
    {
        var type = (string)property["type"]!;
        var isList = property["collection"] is JsonValue flag && flag.GetValue<bool>();
        if (value is null)
        {
            if (property["nullable"] is JsonValue nullable && !nullable.GetValue<bool>()) Problems.Add($"{path}: null, but {type} is required");
            return;
        }
        if (isList != value is JsonArray)
        {
            Problems.Add($"{path}: {(isList ? "a list" : "one value")} of {type} expected");
            return;
        }
        if (value is not JsonArray items) CheckValue(value, type, path);
        else foreach (var item in items) CheckValue(item, type, path);
    }

    private void CheckValue(JsonNode? value, string type, string path)
    {
        var kind = value?.GetValueKind() ?? JsonValueKind.Null;
        var fits = type switch
        {
            "Edm.String" => kind == JsonValueKind.String,
            "Edm.Boolean" => kind is JsonValueKind.True or JsonValueKind.False,
            "Edm.Int32" => kind == JsonValueKind.Number,
            "Edm.Guid" => kind == JsonValueKind.String && Guid.TryParse((string)value!, out _),
            "Edm.DateTimeOffset" => kind == JsonValueKind.String && DateTimeOffset.TryParse((string)value!, null, out _),
            "Edm.Binary" => kind == JsonValueKind.String && Convert.TryFromBase64String((string)value!, new byte[((string)value!).Length], out _),
            _ => true,
        };
        if (!fits) Problems.Add($"{path}: {value} is no {type}");
        if (!type.StartsWith("Edm.", StringComparison.Ordinal)) Check(value, type, path);
    }
}
