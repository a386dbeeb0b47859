using System.Globalization;
using System.Text.Json.Nodes;
using PbiDiag.Simulator.Filters;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Graph;

/// <summary>A page of a Graph collection: $filter, $select, $count, and a nextLink that is absolute and opaque.</summary>
internal sealed class GraphPage(GraphService service, Call call)
{
    public int DefaultSize { get; init; } = 100;

    public int MostSize { get; init; } = 999;

    /// <summary>What is shown without $select; nothing means all.</summary>
    public IReadOnlyList<string>? DefaultSelect { get; init; }

    public Answer Of<T>(IEnumerable<T> items, Func<T, JsonObject> shape, string type)
    {
        var size = call.Number("$top") ?? DefaultSize;
        if (size < 1 || size > MostSize)
            throw service.Refusal(call, 400, "Request_BadRequest", $"Invalid page size specified: '{size}'. Must be between 1 and {MostSize} inclusive.");
        var skip = Skipped();
        int? count = null;
        List<JsonObject> page;
        if (call.Parameter("$filter") is { } filter)
        {
            var matches = new FilterParser(filter).Parse();
            var all = items.Select(shape).Where(item => matches(new FilterScope(item))).ToList();
            count = all.Count;
            page = [.. all.Skip(skip).Take(size + 1)];
        }
        else
        {
            if (Wanted("$count") == "true") count = items.Count();
            page = [.. items.Skip(skip).Take(size + 1).Select(shape)];
        }
        var body = new JsonObject { ["@odata.context"] = Context(type) };
        if (Wanted("$count") == "true" && count is { } known) body["@odata.count"] = known;
        if (page.Count > size) body["@odata.nextLink"] = Next(skip + size);
        body["value"] = new JsonArray([.. page.Take(size).Select(Selected)]);
        return Answer.Json(body, contentType: "application/json; odata.metadata=minimal; odata.streaming=true; IEEE754Compatible=false; charset=utf-8");
    }

    public Answer One(JsonObject item, string type)
    {
        var selected = Selected(item);
        selected.Insert(0, "@odata.context", Context(type + "/$entity"));
        return Answer.Json(selected);
    }

    private string? Wanted(string name) => call.Parameter(name)?.ToLowerInvariant();

    private int Skipped()
    {
        if (call.Parameter("$skiptoken") is not { } token) return 0;
        return token.StartsWith("RFNwdA", StringComparison.Ordinal) && int.TryParse(token.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var skip)
            ? skip : throw service.Refusal(call, 400, "Directory_ExpiredPageToken", "The specified page token value has expired and can no longer be included in your request.");
    }

    private string Next(int skip)
    {
        var others = string.Concat(call.Query.Where(pair => pair.Key != "$skiptoken").Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value.ToString())}&"));
        return $"{call.Origin}/graph{call.Path}?{others}$skiptoken=RFNwdA{skip.ToString(CultureInfo.InvariantCulture)}";
    }

    private string Context(string type) => $"{call.Origin}/graph/{(GraphService.IsBeta(call) ? "beta" : "v1.0")}/$metadata#{type}";

    private JsonObject Selected(JsonObject item)
    {
        var wanted = call.Parameter("$select")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? DefaultSelect;
        if (wanted is null) return item;
        foreach (var name in item.Select(member => member.Key).ToList())
            if (!name.StartsWith('@') && !wanted.Contains(name, StringComparer.OrdinalIgnoreCase)) item.Remove(name);
        return item;
    }
}
