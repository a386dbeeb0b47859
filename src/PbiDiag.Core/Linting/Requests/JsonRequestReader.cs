using System.Globalization;
using System.Text.Json;

namespace PbiDiag.Linting.Requests;

/// <summary>JSON: a HAR file, one of its entries, or a body that should have been a form. http://www.softwareishard.com/blog/har-12-spec/</summary>
internal static class JsonRequestReader
{
    public static IReadOnlyList<AuthRequest> Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var entries = Entries(document.RootElement).ToList();
            if (entries.Count > 0)
                return [.. entries.Select(FromEntry).Where(static request => request.Kind is AuthRequestKind.Authorize or AuthRequestKind.Token)];
        }
        catch (JsonException)
        {
            return [new AuthRequest { Kind = AuthRequestKind.Unknown, Malformed = ["bad-json"] }];
        }
        return [AuthRequestReader.Make(null, null, "application/json", text)];
    }

    public static List<AuthParameter> Fields(string text, ICollection<string> malformed)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind != JsonValueKind.Object ? []
                : [.. document.RootElement.EnumerateObject().Select(field => new AuthParameter(field.Name, field.Value.ToString()))];
        }
        catch (JsonException)
        {
            malformed.Add("bad-json");
            return [];
        }
    }

    private static IEnumerable<JsonElement> Entries(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
            return root.EnumerateArray().Where(static entry => Has(entry, "request"));
        if (Has(root, "log") && Has(root.GetProperty("log"), "entries"))
            return root.GetProperty("log").GetProperty("entries").EnumerateArray().Where(static entry => Has(entry, "request"));
        return Has(root, "request") && root.GetProperty("request").ValueKind == JsonValueKind.Object ? [root]
            : Has(root, "url") && Has(root, "method") ? [root] : [];
    }

    private static AuthRequest FromEntry(JsonElement entry)
    {
        var request = Has(entry, "request") ? entry.GetProperty("request") : entry;
        var post = Has(request, "postData") ? request.GetProperty("postData") : default;
        var body = Text(post, "text") ?? Joined(post);
        return AuthRequestReader.Make(Text(request, "url"), Text(request, "method"), Text(post, "mimeType") ?? Header(request, "content-type"), body, Time(entry), Header(request, "origin"));
    }

    /// <summary>Some tools write the fields and no text.</summary>
    private static string? Joined(JsonElement post) =>
        !Has(post, "params") ? null
        : string.Join("&", post.GetProperty("params").EnumerateArray().Select(static field => Text(field, "name") + "=" + Text(field, "value")));

    private static string? Header(JsonElement request, string name) =>
        !Has(request, "headers") || request.GetProperty("headers").ValueKind != JsonValueKind.Array ? null
        : request.GetProperty("headers").EnumerateArray()
            .Where(header => string.Equals(Text(header, "name"), name, StringComparison.OrdinalIgnoreCase)).Select(static header => Text(header, "value")).FirstOrDefault();

    private static DateTimeOffset? Time(JsonElement entry) =>
        DateTimeOffset.TryParse(Text(entry, "startedDateTime"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool Has(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out _);
}
