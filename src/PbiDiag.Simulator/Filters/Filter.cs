using System.Text.Json;
using System.Text.Json.Nodes;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Filters;

/// <summary>Applies a $filter to things as they stand in the answer.</summary>
internal static class Filter
{
    public static IEnumerable<object> Apply(IEnumerable<object> items, string filter)
    {
        var matches = new FilterParser(filter).Parse();
        return items.Where(item => matches(new FilterScope(AsJson(item))));
    }

    private static JsonObject AsJson(object item) =>
        item as JsonObject ?? (JsonObject)JsonSerializer.SerializeToNode(item, item.GetType(), Json.Options)!;
}
