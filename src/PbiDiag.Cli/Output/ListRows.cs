using PbiDiag.Results;

namespace PbiDiag.Cli.Output;

/// <summary>One property a line, those that have a value; items of lists below each other.</summary>
internal sealed class ListRows(IReadOnlyList<Column> columns, TextWriter target) : ResultWriter
{
    private readonly int width = columns.Max(column => column.Name.Length);

    public override void Write(object row)
    {
        foreach (var column in columns)
        {
            var lines = Lines(column, row);
            for (var i = 0; i < lines.Count; i++)
                target.WriteLine($"{(i == 0 ? column.Name : "").PadRight(width)} {(i == 0 ? ':' : ' ')} {lines[i]}");
        }
        target.WriteLine();
    }

    private static IReadOnlyList<string> Lines(Column column, object row) => column.Read(row) switch
    {
        null => [],
        TextList list => list,
        _ => column.Text(row).ReplaceLineEndings("\n").Split('\n'),
    };
}
