using System.Collections;
using PbiDiag.Results;

namespace PbiDiag.Cli.Output;

/// <summary>A property's value as the items that a reader sees, each with its mark.</summary>
internal static class Items
{
    public static IReadOnlyList<Item> Of(Column column, object row) => column.Read(row) switch
    {
        null or "" => [],
        TextList list => OfList(column.Name, [.. list]),
        IEnumerable list and not string => OfList(column.Name, [.. list.Cast<object>().Select(item => Column.TextOf(item))]),
        var value => [new("", Column.TextOf(value))],
    };

    /// <summary>Sentences need a mark each once there are several; codes and addresses tell themselves apart.</summary>
    private static Item[] OfList(string name, IReadOnlyList<string> items) =>
    [
        .. items.Select((item, i) => new Item(
            items.Count < 2 || !items.Any(text => text.Contains(' ')) ? "" : name == nameof(ErrorInfo.Fixes) ? $"{i + 1}. " : "- ",
            item)),
    ];
}
