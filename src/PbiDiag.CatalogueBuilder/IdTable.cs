using System.Text.RegularExpressions;

namespace PbiDiag.CatalogueBuilder;

/// <summary>A vocabulary of ids: Markdown tables, one row an id with the sentence that it stands for.</summary>
internal static partial class IdTable
{
    public const string Checks = "CheckIds.md";
    public const string Troubles = "TroubleIds.md";

    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (line, number) in File.ReadLines(path).Select((line, i) => (line, i + 1)))
            if (Row().Match(line) is { Success: true } row && !ids.TryAdd(row.Groups[1].Value, row.Groups[2].Value))
                throw new ShapeException(path, number, $"id '{row.Groups[1].Value}' is there twice");
        return ids;
    }

    [GeneratedRegex(@"^\| `([a-z0-9-]+)` \| (.+?) \|$")]
    private static partial Regex Row();
}
