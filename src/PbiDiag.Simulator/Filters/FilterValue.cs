using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PbiDiag.Simulator.Filters;

/// <summary>Values of a filter: texts without regard to case, times as times, numbers as numbers.</summary>
internal static class FilterValue
{
    public static JsonNode? Literal(string word, out bool isLiteral)
    {
        isLiteral = true;
        if (word.StartsWith('\'')) return JsonValue.Create(word[1..]);
        switch (word)
        {
            case "null": return null;
            case "true": return JsonValue.Create(true);
            case "false": return JsonValue.Create(false);
        }
        if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return JsonValue.Create(number);
        if (Guid.TryParse(word, out _) || (char.IsAsciiDigit(word[0]) && Time(word) is not null)) return JsonValue.Create(word);
        isLiteral = false;
        return null;
    }

    public static bool Compare(JsonNode? left, JsonNode? right, string comparison)
    {
        if (left is null || right is null)
            return comparison.ToLowerInvariant() switch { "eq" => left is null && right is null, "ne" => (left is null) != (right is null), _ => false };
        var order = Order(left, right);
        return comparison.ToLowerInvariant() switch
        {
            "eq" => order == 0,
            "ne" => order != 0,
            "gt" => order > 0,
            "ge" => order >= 0,
            "lt" => order < 0,
            _ => order <= 0,
        };
    }

    public static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonValue known when known.GetValueKind() == JsonValueKind.String => (string)known!,
        _ => value.ToJsonString(),
    };

    private static int Order(JsonNode left, JsonNode right)
    {
        if (left.GetValueKind() == JsonValueKind.Number && right.GetValueKind() == JsonValueKind.Number)
            return Number(left).CompareTo(Number(right));
        var (one, other) = (Text(left), Text(right));
        return Time(one) is { } early && Time(other) is { } late ? early.CompareTo(late) : string.Compare(one, other, StringComparison.OrdinalIgnoreCase);
    }

    // A node that holds an int does not give itself as a double.
    private static double Number(JsonNode value) => double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);

    private static DateTimeOffset? Time(string text) =>
        text.Length >= 10 && char.IsAsciiDigit(text[0]) && text[4] == '-'
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
