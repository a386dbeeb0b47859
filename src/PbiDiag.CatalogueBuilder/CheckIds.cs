using System.Text.RegularExpressions;

namespace PbiDiag.CatalogueBuilder;

/// <summary>The vocabulary of check ids: a Markdown table, one row an id with the question that the check answers.</summary>
internal static partial class CheckIds
{
    public const string FileName = "CheckIds.md";

    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (line, number) in File.ReadLines(path).Select((line, i) => (line, i + 1)))
            if (Row().Match(line) is { Success: true } row && !ids.TryAdd(row.Groups[1].Value, row.Groups[2].Value))
                throw new ShapeException(path, number, $"check id '{row.Groups[1].Value}' is there twice");
        return ids;
    }

    [GeneratedRegex(@"^\| `([a-z0-9-]+)` \| (.+?) \|$")]
    private static partial Regex Row();
}
