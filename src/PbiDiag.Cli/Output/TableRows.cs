namespace PbiDiag.Cli.Output;

/// <summary>The columns that fit a screen, a row a line; each column as wide as its usual values are.</summary>
internal sealed class TableRows : ResultWriter
{
    private static readonly (string Name, int Width)[] Shown = [("Code", 34), ("Count", 7), ("Severity", 9), ("Actor", 14), ("FirstSeen", 20), ("LastSeen", 20), ("Line", 8), ("Title", 0)];

    private readonly (Column Column, int Width)[] columns;
    private readonly TextWriter target;

    public TableRows(IReadOnlyList<Column> columns, TextWriter target)
    {
        this.target = target;
        this.columns = [.. from shown in Shown let column = columns.FirstOrDefault(known => known.Name == shown.Name) where column is not null select (column, shown.Width)];
        WriteLine(column => column.Name);
        WriteLine(column => new string('-', column.Name.Length));
    }

    public override void Write(object row) => WriteLine(column => column.Text(row));

    private void WriteLine(Func<Column, string> cell) =>
        target.WriteLine(string.Join(' ', columns.Select(column => cell(column.Column).ReplaceLineEndings(" ").PadRight(column.Width))).TrimEnd());
}
