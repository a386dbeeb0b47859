namespace PbiDiag.CatalogueBuilder;

/// <summary>An entry file that does not have the shape of an entry. Printed in the form that a build shows as an error at file and line.</summary>
internal sealed class ShapeException(string path, int line, string expected) : Exception(expected)
{
    public string Path { get; } = path;

    public int Line { get; } = line;

    public override string ToString() => $"{Path}({Line}): error PBK001: {Message}";
}
