using System.Text.Json;
using PbiDiag.SignIn.Answers;

namespace PbiDiag.Services.Http;

/// <summary>Reads every shape in which the services report a failure. Never throws: a body that says nothing gives nothing.</summary>
public static class ServiceErrorReader
{
    private static readonly string[] CodeNames = ["code", "errorCode"];
    private static readonly string[] MessageNames = ["message", "errorDescription", "error_description", "detail", "title"];

    // The header X-PowerBI-Error-Info holds the code when the body is empty.
    public static ServiceError Read(string body, string? errorInfo = null)
    {
        var error = ReadBody(body.Trim());
        return error.Code is null && !string.IsNullOrWhiteSpace(errorInfo) ? error with { Code = errorInfo!.Trim() } : error;
    }

    private static ServiceError ReadBody(string body)
    {
        if (body.Length == 0)
            return ServiceError.None;
        if (body[0] == '<')
            return new ServiceError(null, HtmlText.Summary(body));
        try
        {
            using var document = JsonDocument.Parse(body);
            return ReadJson(document.RootElement);
        }
        catch (JsonException)
        {
            return new ServiceError(null, Short(body));
        }
    }

    private static ServiceError ReadJson(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.String)
            return new ServiceError(null, Short(root.GetString()!));
        if (root.ValueKind != JsonValueKind.Object)
            return ServiceError.None;
        var error = Find(root, "error") is { } inner ? inner : root;
        return error.ValueKind == JsonValueKind.String
            ? new ServiceError(error.GetString(), Text(root, MessageNames)) { RequestId = Text(root, "correlation_id", "trace_id") }
            : ReadError(error, root);
    }

    private static ServiceError ReadError(JsonElement error, JsonElement root)
    {
        var nested = Find(error, "pbi.error");
        var details = nested is { } powerBi ? Details(powerBi) : MoreDetails(error);
        var inner = Find(error, "innerError", "innererror");
        return new ServiceError(
            (nested is { } n ? Text(n, CodeNames) : null) ?? Text(error, CodeNames),
            Text(error, MessageNames) ?? Telling(details))
        {
            Details = details,
            RequestId = Text(root, "requestId") ?? (inner is { } i ? Text(i, "request-id", "requestId") : null),
        };
    }

    private static List<KeyValuePair<string, string>> Details(JsonElement powerBi)
    {
        var details = new List<KeyValuePair<string, string>>();
        if (Find(powerBi, "details") is not { ValueKind: JsonValueKind.Array } array)
            return details;
        foreach (var item in array.EnumerateArray())
        {
            if (Text(item, "code") is { } name && Find(item, "detail") is { } detail && Text(detail, "value") is { } value)
                details.Add(new(name, value));
        }
        return details;
    }

    private static List<KeyValuePair<string, string>> MoreDetails(JsonElement error)
    {
        var details = new List<KeyValuePair<string, string>>();
        if (Find(error, "moreDetails", "details") is not { ValueKind: JsonValueKind.Array } array)
            return details;
        foreach (var item in array.EnumerateArray())
        {
            if (Text(item, CodeNames) is { } code)
                details.Add(new(code, Text(item, MessageNames) ?? ""));
        }
        return details;
    }

    // A gateway's own words are one of its details, under a name that ends in one of these.
    private static string? Telling(List<KeyValuePair<string, string>> details) =>
        details.Where(detail => detail.Key.EndsWith("Message", StringComparison.Ordinal) || detail.Key.EndsWith("_Label", StringComparison.Ordinal))
            .Select(detail => detail.Value)
            .FirstOrDefault();

    private static JsonElement? Find(JsonElement element, params string[] names)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var name in names)
        {
            foreach (var property in element.EnumerateObject())
            {
                if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase) && property.Value.ValueKind != JsonValueKind.Null)
                    return property.Value;
            }
        }
        return null;
    }

    private static string? Text(JsonElement element, params string[] names) =>
        names.Select(name => Find(element, name)).FirstOrDefault(value => value is not null) is not { } found ? null
        : found.ValueKind switch
        {
            JsonValueKind.String => string.IsNullOrWhiteSpace(found.GetString()) ? null : ContentMarks.Strip(found.GetString()!.Trim()),
            JsonValueKind.Object => Find(found, "value") is { ValueKind: JsonValueKind.String } value ? ContentMarks.Strip(value.GetString()!) : null,
            JsonValueKind.Number => found.GetRawText(),
            _ => null,
        };

    private static string Short(string text) => text.Length <= 300 ? text : text.Substring(0, 300) + "…";
}
