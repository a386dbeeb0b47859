using System.Collections;
using System.Text.Json;
using PbiDiag.Failures;

namespace PbiDiag.SignIn.Clouds;

/// <summary>A cloud that the user describes, in a file or a dictionary. Nothing in it is believed unchecked: tokens go where it says.</summary>
internal static class CustomCloud
{
    public static Cloud FromFile(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path));
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new JsonException("it holds no JSON object.");
            return new CustomCloudReader(path, Fields(document.RootElement)).Read();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new FailureException(CloudFailures.EnvironmentFileUnreadable(path, problem));
        }
    }

    public static Cloud FromDictionary(IDictionary dictionary)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in dictionary)
        {
            fields[entry.Key.ToString() ?? ""] = entry.Value is IEnumerable list and not string
                ? string.Join(";", list.Cast<object>())
                : entry.Value?.ToString() ?? "";
        }
        return new CustomCloudReader(dictionary, fields).Read();
    }

    private static Dictionary<string, string> Fields(JsonElement element)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in element.EnumerateObject())
        {
            fields[property.Name] = property.Value.ValueKind switch
            {
                JsonValueKind.Array => string.Join(";", property.Value.EnumerateArray()),
                JsonValueKind.Null => "",
                _ => property.Value.ToString(),
            };
        }
        return fields;
    }
}
