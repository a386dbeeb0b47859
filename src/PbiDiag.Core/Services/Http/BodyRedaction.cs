using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PbiDiag.SignIn.Answers;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Services.Http;

/// <summary>A body as it may be shown: without secrets, tokens and what the service itself marks as personal or customer content.</summary>
internal static class BodyRedaction
{
    private const int MostCharacters = 8 * 1024;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Redact(string body, Service service)
    {
        var text = RedactedJson(body, service) ?? SafeText.Of(body);
        return text.Length <= MostCharacters ? text : text.Substring(0, MostCharacters) + "…";
    }

    private static string? RedactedJson(string body, Service service)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream, Readable))
                Write(writer, document.RootElement, service);
            return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Write(Utf8JsonWriter writer, JsonElement element, Service service)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in element.EnumerateObject())
                {
                    writer.WritePropertyName(property.Name);
                    if (property.Value.ValueKind == JsonValueKind.String && SecretNames.Contains(property.Name, service))
                        writer.WriteStringValue(SafeText.Hidden);
                    else
                        Write(writer, property.Value, service);
                }
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                    Write(writer, item, service);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(RedactedString(element.GetString()!, service));
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    // Some services put JSON into a string of their JSON.
    private static string RedactedString(string text, Service service) =>
        text.Length > 1 && text[0] is '{' or '[' ? RedactedJson(text, service) ?? SafeText.Of(text) : SafeText.Of(text);
}
