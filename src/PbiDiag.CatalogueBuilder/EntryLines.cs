namespace PbiDiag.CatalogueBuilder;

/// <summary>The lines of one entry file, read from first to last.</summary>
internal sealed class EntryLines(string path, string[] lines)
{
    private int next;

    public string Path { get; } = path;

    public bool AtEnd => next >= lines.Length;

    /// <summary>The number of the line last taken, counted from one.</summary>
    public int LineNumber => next;

    public string? Peek => AtEnd ? null : lines[next];

    public static EntryLines Of(string path, string text) => new(path, text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n').Split('\n'));

    public string Take() => AtEnd ? throw Wrong("the file ends too early") : lines[next++];

    public void SkipBlank()
    {
        while (Peek is { } line && string.IsNullOrWhiteSpace(line))
            next++;
    }

    public void Expect(string line)
    {
        if (AtEnd || lines[next] != line)
            throw new ShapeException(Path, next + 1, $"expected '{line}', found '{Peek ?? "the end of the file"}'");
        next++;
    }

    /// <summary>The trouble is at the line last taken.</summary>
    public ShapeException Wrong(string expected) => new(Path, Math.Max(next, 1), expected);
}
