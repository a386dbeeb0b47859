using System.Text.Json.Nodes;

namespace PbiDiag.Simulator.Loading;

/// <summary>
/// Lays a scenario over its base: objects member by member, lists of named things by name, logs and faults one after the other,
/// any other list in place of the base's.
/// </summary>
internal static class ScenarioMerger
{
    private static readonly HashSet<string> Appended = ["signIns", "directoryAudits", "activityEvents", "faults"];

    public static JsonObject Merge(JsonObject below, JsonObject above)
    {
        var merged = (JsonObject)below.DeepClone();
        foreach (var (name, value) in above)
            merged[name] = Value(name, merged[name], value);
        return merged;
    }

    private static JsonNode? Value(string name, JsonNode? below, JsonNode? above) => (below, above) switch
    {
        (JsonObject lower, JsonObject upper) => Merge(lower, upper),
        (JsonArray lower, JsonArray upper) when Appended.Contains(name) =>
            new JsonArray([.. lower.Concat(upper).Select(item => item?.DeepClone())]),
        (JsonArray lower, JsonArray upper) when IsNamed(lower) && IsNamed(upper) => ByName(lower, upper),
        (null, JsonArray upper) when IsNamed(upper) => ByName([], upper),
        _ => above?.DeepClone(),
    };

    private static bool IsNamed(JsonArray list) => list.All(item => NameOf(item) is not null);

    private static string? NameOf(JsonNode? item) => (item as JsonObject)?["name"] is JsonValue name ? (string?)name : null;

    private static JsonArray ByName(JsonArray lower, JsonArray upper)
    {
        var merged = new List<JsonObject>(lower.Select(item => (JsonObject)item!.DeepClone()));
        var inBase = merged.Count;
        foreach (var item in upper.Cast<JsonObject>())
        {
            // Only what the base has is changed: a name given twice in one file is a mistake for others to find.
            var index = merged.FindIndex(0, Math.Min(inBase, merged.Count), other => NameOf(other) == NameOf(item));
            if (item["remove"] is JsonValue remove && remove.TryGetValue<bool>(out var gone) && gone)
            {
                if (index < 0) continue;
                merged.RemoveAt(index);
                inBase--;
            }
            else if (index >= 0) merged[index] = Merge(merged[index], item);
            else merged.Add(Merge([], item));
        }
        return new JsonArray([.. merged]);
    }
}
