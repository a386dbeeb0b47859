namespace PbiDiag.Tests.Recognition;

/// <summary>A real error text, and what must be read from it.</summary>
internal static class Sample
{
    private const string None = "-";
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Recognition", "Samples");

    /// <summary>File and expected code; null where the text holds none.</summary>
    public static IEnumerable<(string File, string? Code)> Codes => Rows("index.tsv").Select(cells => (cells[0], Value(cells[1])));

    public static IEnumerable<(string File, string Property, string? Value)> Fields => Rows("fields.tsv").Select(cells => (cells[0], cells[1], Value(cells[2])));

    public static IEnumerable<string> Texts => Codes.Select(sample => Text(sample.File));

    public static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(Path.Combine(Folder, file)).Skip(1).Select(line => line.Split('\t'));

    private static string? Value(string cell) => cell == None ? null : cell;
}
