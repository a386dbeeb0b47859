using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Graph;

/// <summary>Up to 20 requests in one. Answers come in another order than the questions, each with its own status and headers.</summary>
internal sealed class BatchEndpoint(GraphService service, Func<Call, Answer> dispatch)
{
    private const int MostRequests = 20;

    public void Map() => service.Map("POST", "/$batch", Access.AnyToken, Handle);

    private Answer Handle(Call call)
    {
        if (call.JsonBody()?["requests"] is not JsonArray requests)
            throw service.Refusal(call, 400, "BadRequest", "Invalid batch payload format.");
        if (requests.Count > MostRequests)
            throw service.Refusal(call, 400, "MaximumValueExceeded", $"Number of batch request steps exceeds the maximum value of {MostRequests}.");
        var entries = requests.OfType<JsonObject>().ToList();
        var ids = entries.Select(entry => (string?)entry["id"] ?? "").ToList();
        if (ids.Contains("") || ids.Distinct(StringComparer.OrdinalIgnoreCase).Count() != ids.Count)
            throw service.Refusal(call, 400, "BadRequest", "Each request of a batch needs an id of its own.");
        var done = new Dictionary<string, Answer>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries) done[(string)entry["id"]!] = One(call, entry, done);
        return Answer.Json(new JsonObject { ["responses"] = new JsonArray([.. entries.Select(entry => (JsonNode)Shape((string)entry["id"]!, done[(string)entry["id"]!])).Reverse()]) });
    }

    private Answer One(Call outer, JsonObject entry, Dictionary<string, Answer> done)
    {
        var needs = (entry["dependsOn"] as JsonArray ?? []).Select(id => (string)id!);
        if (needs.Any(id => !done.TryGetValue(id, out var before) || before.Status >= 400))
            return service.Error(outer, 424, "FailedDependency", "A request that this one depends on has failed.");
        var url = (string?)entry["url"] ?? "";
        if (url.Length == 0 || url.Contains("$batch", StringComparison.OrdinalIgnoreCase)) return service.Error(outer, 400, "BadRequest", "The url of the request is not valid.");
        var headers = new HeaderDictionary();
        foreach (var (name, value) in entry["headers"] as JsonObject ?? []) headers[name] = (string?)value;
        headers["Authorization"] = outer.Headers["Authorization"];
        byte[] body = [];
        if (entry["body"] is { } sent)
        {
            if (!headers.ContainsKey("Content-Type")) return service.Error(outer, 400, "BadRequest", "Write request id : " + entry["id"] + " does not contain Content-Type header or body.");
            body = Encoding.UTF8.GetBytes(sent.ToJsonString());
        }
        var question = url.IndexOf('?', StringComparison.Ordinal);
        var query = question < 0 ? "" : url[question..];
        var version = GraphService.IsBeta(outer) ? "/beta" : "/v1.0";
        return dispatch(new Call
        {
            Service = Service.Graph, Method = ((string?)entry["method"] ?? "GET").ToUpperInvariant(),
            Path = version + "/" + Uri.UnescapeDataString((question < 0 ? url : url[..question]).TrimStart('/')),
            Query = new QueryCollection(QueryHelpers.ParseQuery(query)), QueryText = query, Headers = headers, Body = body, Origin = outer.Origin, RequestId = Guid.NewGuid(),
        });
    }

    private static JsonObject Shape(string id, Answer answer)
    {
        var headers = new JsonObject();
        foreach (var (name, value) in answer.Headers) headers[name] = value;
        if (answer.ContentType is { } type) headers["Content-Type"] = type.Split(';')[0];
        var shape = new JsonObject { ["id"] = id, ["status"] = answer.Status, ["headers"] = headers };
        if (answer.Body.Length == 0) return shape;
        try
        {
            shape["body"] = JsonNode.Parse(answer.Body);
        }
        catch (JsonException)
        {
            shape["body"] = Convert.ToBase64String(answer.Body);
        }
        return shape;
    }
}
