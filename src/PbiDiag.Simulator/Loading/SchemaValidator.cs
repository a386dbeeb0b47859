using System.Text.Json;
using System.Text.Json.Nodes;

namespace PbiDiag.Simulator.Loading;

/// <summary>
/// Holds a scenario to the published schema, and writes names of properties and states, which may come in any case, as the schema has them.
/// It knows the keywords that the schema uses and refuses a schema that uses others.
/// </summary>
internal sealed class SchemaValidator(JsonObject root, string file)
{
    private static readonly HashSet<string> Known =
    [
        "$schema", "title", "description", "default", "type", "properties", "required", "additionalProperties", "items", "enum", "pattern",
        "$ref", "minimum", "maximum", "format",
    ];

    public void Check(JsonNode? value) => Check(value, root, "$");

    private void Check(JsonNode? value, JsonNode? schema, string path)
    {
        if (schema is not JsonObject rules)
        {
            if (schema is JsonValue flag && !flag.GetValue<bool>()) throw Wrong(path, "nothing here");
            return;
        }
        if (rules["$ref"] is { } reference)
        {
            Check(value, Follow((string)reference!), path);
            return;
        }
        if (rules.FirstOrDefault(rule => !Known.Contains(rule.Key)) is { Key: { } unknown })
            throw new NotSupportedException($"The validator does not know the schema keyword '{unknown}'.");
        CheckType(value, rules, path);
        CheckValue(value, rules, path);
        if (value is JsonObject members) CheckMembers(members, rules, path);
        if (value is JsonArray items && rules["items"] is { } item)
            for (var i = 0; i < items.Count; i++) Check(items[i], item, $"{path}[{i}]");
    }

    private void CheckType(JsonNode? value, JsonObject rules, string path)
    {
        string[] types = rules["type"] switch
        {
            JsonArray several => [.. several.Select(type => (string)type!)],
            JsonValue one => [(string)one!],
            _ => [],
        };
        if (types.Length == 0) return;
        var kind = value?.GetValueKind() ?? JsonValueKind.Null;
        if (!types.Any(type => Fits(type, kind, value)))
            throw Wrong(path, $"{string.Join(" or ", types.Where(type => type != "null"))}, found {Shown(value)}");
    }

    private static bool Fits(string type, JsonValueKind kind, JsonNode? value) => type switch
    {
        "object" => kind == JsonValueKind.Object,
        "array" => kind == JsonValueKind.Array,
        "string" => kind == JsonValueKind.String,
        "boolean" => kind is JsonValueKind.True or JsonValueKind.False,
        "number" => kind == JsonValueKind.Number,
        "integer" => kind == JsonValueKind.Number && value!.AsValue().TryGetValue<int>(out _),
        "null" => kind == JsonValueKind.Null,
        _ => throw new NotSupportedException($"The validator does not know the type '{type}'."),
    };

    private void CheckValue(JsonNode? value, JsonObject rules, string path)
    {
        if (rules["enum"] is JsonArray choices && !choices.Any(choice => JsonNode.DeepEquals(choice, value)))
        {
            var meant = choices.FirstOrDefault(choice => IsInOtherCase(choice, value))
                ?? throw Wrong(path, $"one of {string.Join(", ", choices.Where(choice => choice is not null).Select(Shown))}, found {Shown(value)}");
            value!.ReplaceWith((string)meant!);
            return;
        }
        if (value is null) return;
        if (rules["pattern"] is { } pattern && value.GetValueKind() == JsonValueKind.String && !IsTime((string)pattern!, (string)value!))
            throw Wrong(path, $"a time such as -3d, +2h30m, -1d@06:00, now or 2026-03-02T08:00:00Z, found {Shown(value)}");
        if (rules["format"] is { } format && (string)format! == "uuid" && !Guid.TryParse((string)value!, out _))
            throw Wrong(path, $"a GUID, found {Shown(value)}");
        if (value.GetValueKind() != JsonValueKind.Number) return;
        var number = (double)value.AsValue();
        if (rules["minimum"] is { } least && number < (double)least.AsValue()) throw Wrong(path, $"{least} or more, found {number}");
        if (rules["maximum"] is { } most && number > (double)most.AsValue()) throw Wrong(path, $"{most} or less, found {number}");
    }

    private void CheckMembers(JsonObject value, JsonObject rules, string path)
    {
        var properties = rules["properties"] as JsonObject;
        if (properties is not null) NameAsPublished(value, properties, path);
        foreach (var name in (rules["required"] as JsonArray ?? []).Select(name => (string)name!))
            if (!value.ContainsKey(name)) throw Wrong(path, $"a property '{name}'");
        foreach (var (name, member) in value.ToList())
        {
            if (properties?[name] is { } schema) Check(member, schema, $"{path}.{name}");
            else if (rules["additionalProperties"] is { } rest) CheckOther(member, rest, properties, path, name);
        }
    }

    private void NameAsPublished(JsonObject value, JsonObject properties, string path)
    {
        foreach (var name in value.Select(member => member.Key).Where(name => !properties.ContainsKey(name)).ToList())
        {
            if (properties.FirstOrDefault(property => property.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Key is not { } published) continue;
            if (value.ContainsKey(published)) throw Wrong($"{path}.{name}", $"'{published}' once");
            var member = value[name];
            value.Remove(name);
            value[published] = member;
        }
    }

    private static bool IsInOtherCase(JsonNode? choice, JsonNode? value) =>
        choice?.GetValueKind() == JsonValueKind.String && value?.GetValueKind() == JsonValueKind.String
        && string.Equals((string)choice!, (string)value!, StringComparison.OrdinalIgnoreCase);

    private void CheckOther(JsonNode? member, JsonNode rest, JsonObject? properties, string path, string name)
    {
        if (rest is JsonValue flag && flag.TryGetValue<bool>(out var allowed) && !allowed)
            throw Wrong($"{path}.{name}", $"one of the properties {string.Join(", ", (properties ?? []).Select(property => property.Key))}");
        Check(member, rest, $"{path}.{name}");
    }

    private JsonNode? Follow(string reference) =>
        reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate((JsonNode?)root, (node, step) => node is JsonArray list ? list[int.Parse(step, null)] : node?[step]);

    // The one pattern of the schema has its own reader: an expression would take longer to build than the rest of the check.
    private static bool IsTime(string pattern, string text) => pattern == TimeText.Pattern
        ? TimeText.Parse(text, DateTimeOffset.UnixEpoch.AddYears(50)) is not null
        : throw new NotSupportedException($"The validator does not know the pattern '{pattern}'.");

    private static string Shown(JsonNode? value)
    {
        var text = value?.ToJsonString() ?? "null";
        return text.Length <= 60 ? text : text[..57] + "...";
    }

    private ScenarioException Wrong(string path, string expected) => new(file, path, expected);
}
