using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PbiDiag.Recognition;

namespace PbiDiag.Input;

/// <summary>An object as the JSON that it may once have been: recognition knows services' answers in that form.</summary>
internal static class ObjectJson
{
    public static string Of(object value)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 4 * RecognitionLimits.MaxDepth }))
            Write(json, value, 0);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>A scalar, the same in every culture.</summary>
    public static string Plain(object value) => value switch
    {
        // Times from the services' APIs are UTC, also where the type does not say so.
        DateTime time => DateTime.SpecifyKind(time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time, DateTimeKind.Utc).ToString("o", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.UtcDateTime.ToString("o", CultureInfo.InvariantCulture),
        Enum status when status.GetType().Name == "HttpStatusCode" => $"{Convert.ToInt32(status, CultureInfo.InvariantCulture)} {status}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static void Write(Utf8JsonWriter json, object? value, int depth)
    {
        value = value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
        if (value is null)
            json.WriteNullValue();
        else if (value is string || value.GetType().IsPrimitive || value is Enum or DateTime or DateTimeOffset or Guid or Uri or decimal or TimeSpan || depth >= RecognitionLimits.MaxDepth)
            json.WriteStringValue(Plain(value));
        else if (value is IDictionary table)
            WriteObject(json, table.Cast<DictionaryEntry>().Select(entry => (entry.Key.ToString() ?? "", (Func<object?>)(() => entry.Value))), depth);
        else if (value is IEnumerable items)
            WriteArray(json, items, depth);
        else
            WriteObject(json, PSObject.AsPSObject(value).Properties.Where(property => property.IsGettable).Select(property => (property.Name, (Func<object?>)(() => property.Value))), depth);
    }

    private static void WriteObject(Utf8JsonWriter json, IEnumerable<(string Name, Func<object?> Read)> properties, int depth)
    {
        json.WriteStartObject();
        foreach (var (name, read) in properties)
        {
            json.WritePropertyName(name);
            object? value = null;
            try
            {
                value = read();
            }
            catch (GetValueException)
            {
                // A getter that throws has nothing to tell.
            }
            Write(json, value, depth + 1);
        }
        json.WriteEndObject();
    }

    private static void WriteArray(Utf8JsonWriter json, IEnumerable items, int depth)
    {
        json.WriteStartArray();
        foreach (var item in items)
            Write(json, item, depth + 1);
        json.WriteEndArray();
    }
}
