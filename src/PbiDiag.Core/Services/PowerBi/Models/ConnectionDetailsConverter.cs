using System.Text.Json;
using System.Text.Json.Serialization;

namespace PbiDiag.Services.PowerBi.Models;

/// <summary>An object where a model lists its sources, JSON inside a text where a gateway does.</summary>
public sealed class ConnectionDetailsConverter : JsonConverter<ConnectionDetails>
{
    public override ConnectionDetails? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? FromText(reader.GetString()!)
            : JsonSerializer.Deserialize(ref reader, PowerBiJson.Default.ConnectionDetails);

    public override void Write(Utf8JsonWriter writer, ConnectionDetails value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, PowerBiJson.Default.ConnectionDetails);

    private static ConnectionDetails FromText(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, PowerBiJson.Default.ConnectionDetails) ?? new ConnectionDetails();
        }
        catch (JsonException)
        {
            // Custom connectors put a plain path there.
            return new ConnectionDetails { Path = text };
        }
    }
}
