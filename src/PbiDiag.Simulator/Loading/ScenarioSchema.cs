using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PbiDiag.Simulator.Loading;

/// <summary>The JSON schema of scenario files. It is made from the model, published as a file, and that file is what scenarios are held to.</summary>
public static class ScenarioSchema
{
    public const string FileName = "scenario.schema.json";

    private static readonly Lazy<JsonObject> Embedded = new(() => (JsonObject)JsonNode.Parse(BuiltInScenarios.Read(FileName))!);

    private static readonly JsonSerializerOptions Described = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    internal static JsonObject Published => Embedded.Value;

    /// <summary>The schema as the model has it now: a test holds the published file to it.</summary>
    public static string Generate()
    {
        var root = (JsonObject)Described.GetJsonSchemaAsNode(
            typeof(Scenario), new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Annotate });
        root.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        root.Insert(1, "title", "PbiDiag simulator scenario");
        return root.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }) + "\n";
    }

    private static JsonNode Annotate(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (type == typeof(DateTimeOffset))
            schema = new JsonObject { ["type"] = type == context.TypeInfo.Type ? "string" : new JsonArray("string", "null"), ["pattern"] = TimeText.Pattern };
        if (schema is not JsonObject node) return schema;
        if (context.TypeInfo.Properties.Any(property => property.IsExtensionData)) node.Remove("additionalProperties");
        var member = context.PropertyInfo?.AttributeProvider;
        if (One<AllowedValuesAttribute>(member) is { } allowed)
            node["enum"] = new JsonArray([.. allowed.Values.Select(value => JsonSerializer.SerializeToNode(value))]);
        if (One<RangeAttribute>(member) is { } range)
        {
            node["minimum"] = Convert.ToDouble(range.Minimum, null);
            if (range.Maximum is not int.MaxValue) node["maximum"] = Convert.ToDouble(range.Maximum, null);
        }
        if (One<DescriptionAttribute>(member ?? type) is { } description)
            node.Insert(0, "description", description.Description);
        return node;
    }

    private static T? One<T>(ICustomAttributeProvider? member) where T : Attribute =>
        member?.GetCustomAttributes(typeof(T), inherit: true).OfType<T>().FirstOrDefault();
}
