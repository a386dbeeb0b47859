using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PbiDiag.Simulator.Loading;

/// <summary>
/// Makes the model from JSON that has been held to the schema. By reflection alone: the serializer compiles some thousand methods for these
/// types, which is half a second at each start.
/// </summary>
internal sealed class ScenarioReader(DateTimeOffset now)
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, PropertyInfo>> MembersOf = new();

    public Scenario Read(JsonObject json) => (Scenario)ReadObject(json, typeof(Scenario));

    private object? Read(JsonNode? json, Type type)
    {
        if (json is null) return null;
        var wanted = Nullable.GetUnderlyingType(type) ?? type;
        if (wanted == typeof(JsonNode)) return json.DeepClone();
        return json switch
        {
            JsonArray list => ReadList(list, wanted),
            JsonObject members when typeof(IDictionary).IsAssignableFrom(wanted) => ReadDictionary(members, wanted),
            JsonObject members => ReadObject(members, wanted),
            _ => ReadValue(json, wanted),
        };
    }

    private object ReadValue(JsonNode json, Type type) =>
        type == typeof(bool) ? (bool)json
        : type == typeof(int) ? (int)json
        : type == typeof(double) ? (double)json
        : type == typeof(Guid) ? Guid.Parse((string)json!)
        : type == typeof(DateTimeOffset) ? TimeText.Parse((string)json!, now)!.Value
        : type.IsEnum ? Enum.Parse(type, (string)json!)
        : type == typeof(string) ? (string)json!
        : throw new NotSupportedException($"No value of a scenario is a {type.Name}.");

    private IList ReadList(JsonArray json, Type type)
    {
        var list = (IList)Activator.CreateInstance(type)!;
        var item = type.GetGenericArguments()[0];
        foreach (var entry in json) list.Add(Read(entry, item));
        return list;
    }

    private IDictionary ReadDictionary(JsonObject json, Type type)
    {
        var dictionary = (IDictionary)Activator.CreateInstance(type)!;
        var value = type.GetGenericArguments()[1];
        foreach (var (name, entry) in json) dictionary.Add(name, Read(entry, value));
        return dictionary;
    }

    private object ReadObject(JsonObject json, Type type)
    {
        var made = Activator.CreateInstance(type)!;
        var members = MembersOf.GetOrAdd(type, Members);
        foreach (var (name, value) in json)
        {
            if (members.TryGetValue(name, out var member)) member.SetValue(made, Read(value, member.PropertyType));
            else Keep(made, type, name, value);
        }
        return made;
    }

    /// <summary>What the schema leaves open is kept as it is, for those who read it.</summary>
    private static void Keep(object made, Type type, string name, JsonNode? value)
    {
        var rest = type.GetProperties().First(property => property.IsDefined(typeof(JsonExtensionDataAttribute)));
        var kept = (Dictionary<string, JsonElement>?)rest.GetValue(made) ?? [];
        using var text = JsonDocument.Parse(value?.ToJsonString() ?? "null");
        kept[name] = text.RootElement.Clone();
        rest.SetValue(made, kept);
    }

    private static Dictionary<string, PropertyInfo> Members(Type type) => type.GetProperties()
        .Where(property => !property.IsDefined(typeof(JsonIgnoreAttribute)) && !property.IsDefined(typeof(JsonExtensionDataAttribute)))
        .ToDictionary(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name));
}
