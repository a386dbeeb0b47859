using System.Text.Json.Nodes;

namespace PbiDiag.Simulator.Filters;

/// <summary>The thing that a filter looks at, and the item of a list inside it that any() has come to.</summary>
internal sealed record FilterScope(JsonObject Root, string? Variable = null, JsonNode? Item = null)
{
    public FilterScope With(string variable, JsonNode? item) => this with { Variable = variable, Item = item };

    public JsonNode? Value(string path)
    {
        JsonNode? node = Root;
        var steps = path.Split('/');
        for (var i = 0; i < steps.Length; i++)
        {
            if (i == 0 && steps[0] == Variable) node = Item;
            else node = node is JsonObject members ? Member(members, steps[i]) : null;
        }
        return node;
    }

    private static JsonNode? Member(JsonObject members, string name) =>
        members.TryGetPropertyValue(name, out var exact) ? exact
            : members.FirstOrDefault(member => member.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
