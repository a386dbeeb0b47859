using System.Globalization;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Fabric;

/// <summary>A page of a Fabric list: the next one by continuationUri, which is absent at the end.</summary>
internal static class FabricPage
{
    private const int Size = 100;

    public static Answer Of(FabricService service, Call call, IEnumerable<object> items, string listName = "value")
    {
        var start = 0;
        if (call.Parameter("continuationToken") is { } token
            && !(token.StartsWith("LDEs", StringComparison.Ordinal) && int.TryParse(token.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out start)))
            throw service.Refusal(call, 400, "InvalidParameter", "The continuation token is invalid.");
        var page = items.Skip(start).Take(Size + 1).ToList();
        var body = new Dictionary<string, object> { [listName] = page.Take(Size) };
        if (page.Count > Size)
        {
            var next = "LDEs" + (start + Size).ToString(CultureInfo.InvariantCulture);
            var others = string.Concat(call.Query.Where(pair => pair.Key != "continuationToken").Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value.ToString())}&"));
            body["continuationToken"] = next;
            body["continuationUri"] = $"{call.Origin}/fabric{call.Path}?{others}continuationToken={next}";
        }
        return Answer.Json(body);
    }
}
