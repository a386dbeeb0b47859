namespace PbiDiag.Cli.Output;

/// <summary>RFC 4180: a head, quotes where a value needs them, lists as one cell.</summary>
internal sealed class CsvRows : ResultWriter
{
    private readonly IReadOnlyList<Column> columns;
    private readonly TextWriter target;

    public CsvRows(Type row, TextWriter target)
    {
        columns = Column.Of(row);
        this.target = target;
    }

    protected override void WriteHead() => target.WriteLine(string.Join(',', columns.Select(column => column.Name)));

    protected override void WriteRow(object row) => target.WriteLine(string.Join(',', columns.Select(column => Cell(column.Text(row)))));

    private static string Cell(string value) =>
        value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
