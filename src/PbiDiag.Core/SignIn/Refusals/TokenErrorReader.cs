using System.Globalization;
using System.Text.Json;

namespace PbiDiag.SignIn.Refusals;

public static class TokenErrorReader
{
    /// <summary>Null when the text is no refusal of a token endpoint.</summary>
    public static TokenError? Read(string? body)
    {
        if (string.IsNullOrWhiteSpace(body))
            return null;
        try
        {
            using var document = JsonDocument.Parse(body!);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TokenError? Read(JsonElement root)
    {
        if (Text(root, "error") is not { } error)
            return null;
        var description = Text(root, "error_description");
        return new TokenError(error)
        {
            Description = description,
            Codes = [.. Numbers(root).Concat(AadstsCodes.In(description ?? "")).Distinct()],
            Time = Time(Text(root, "timestamp")),
            TraceId = Text(root, "trace_id"),
            CorrelationId = Text(root, "correlation_id"),
            SubError = Text(root, "suberror"),
            AsksForClaims = Text(root, "claims") is not null,
        };
    }

    private static IEnumerable<int> Numbers(JsonElement root) =>
        root.TryGetProperty("error_codes", out var codes) && codes.ValueKind == JsonValueKind.Array
            ? codes.EnumerateArray().Where(code => code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out _)).Select(code => code.GetInt32())
            : [];

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    // A blank stands between date and time, where ISO 8601 has a T.
    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParseExact(text, "yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
