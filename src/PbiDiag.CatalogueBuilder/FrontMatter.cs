namespace PbiDiag.CatalogueBuilder;

/// <summary>The machine's part of an entry: scalar fields and lists between two lines of three dashes, each field once, in the given order.</summary>
internal sealed class FrontMatter(string path)
{
    public static readonly string[] Fields =
    [
        "code", "kind", "name", "aliases", "family", "title", "category", "severity", "retry", "actor", "unattended", "envelope", "states",
        "related", "contrast", "sentences", "status", "sources", "checked",
    ];

    private static readonly HashSet<string> Lists = ["aliases", "related", "contrast", "sentences", "sources"];
    private static readonly HashSet<string> Optional = ["kind", "name", "aliases", "envelope", "states", "related", "contrast", "sentences"];

    private readonly Dictionary<string, int> lineOf = [];
    private readonly Dictionary<string, string> scalars = [];
    private readonly Dictionary<string, List<string>> lists = [];

    public static FrontMatter Parse(EntryLines lines)
    {
        var front = new FrontMatter(lines.Path);
        lines.Expect("---");
        for (var last = -1; lines.Peek != "---";)
            last = front.ParseField(lines, last);
        lines.Expect("---");
        if (Fields.FirstOrDefault(field => !Optional.Contains(field) && !front.Has(field)) is { } missing)
            throw lines.Wrong($"the front matter lacks '{missing}'");
        return front;
    }

    public string Scalar(string field, string otherwise = "") => scalars.GetValueOrDefault(field, otherwise);

    public IReadOnlyList<string> List(string field) => lists.TryGetValue(field, out var items) ? items : [];

    public T Word<T>(string field, string otherwise = "") where T : struct, Enum =>
        Vocabulary.TryParse<T>(Scalar(field, otherwise), out var value)
            ? value
            : throw Wrong(field, $"{field} is '{Scalar(field)}'; expected one of {Vocabulary.AllOf<T>()}");

    /// <summary>The trouble is at the line of a field.</summary>
    public ShapeException Wrong(string field, string expected) => new(path, lineOf.GetValueOrDefault(field, 1), expected);

    private bool Has(string field) => lineOf.ContainsKey(field);

    private int ParseField(EntryLines lines, int last)
    {
        var line = lines.Take();
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var field = colon > 0 ? line[..colon] : "";
        var place = Array.IndexOf(Fields, field);
        if (place < 0)
            throw lines.Wrong($"expected 'field: value' with one of {string.Join(", ", Fields)}, found '{line}'");
        if (place <= last)
            throw lines.Wrong($"'{field}' is out of order or there twice; the order is {string.Join(", ", Fields)}");
        lineOf[field] = lines.LineNumber;
        var value = line[(colon + 1)..].Trim();
        if (Lists.Contains(field))
            lists[field] = ParseList(lines, field, value);
        else if (value.Length == 0)
            throw lines.Wrong($"'{field}' has no value; leave an optional field out");
        else
            scalars[field] = value;
        return place;
    }

    private static List<string> ParseList(EntryLines lines, string field, string inline)
    {
        if (inline.Length > 0)
            throw lines.Wrong($"'{field}' is a list: write one '  - item' on each line below it");
        var items = new List<string>();
        while (lines.Peek is { } line && line.StartsWith("  - ", StringComparison.Ordinal))
            items.Add(lines.Take()[4..].Trim());
        return items.Count > 0 ? items : throw lines.Wrong($"'{field}' is empty; leave it out, or write one '  - item' on each line below it");
    }
}
