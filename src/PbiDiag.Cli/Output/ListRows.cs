namespace PbiDiag.Cli.Output;

/// <summary>One property a line, those that have a value, wrapped to the screen; items of lists below each other.</summary>
internal sealed class ListRows : ResultWriter
{
    private readonly IReadOnlyList<Column> columns;
    private readonly TextWriter target;
    private readonly Paint paint;
    private readonly int nameWidth;
    private readonly int textWidth;

    public ListRows(Type row, TextWriter target, Screen screen)
    {
        columns = Column.Of(row);
        this.target = target;
        paint = new Paint(screen.HasColour);
        foreach (var column in columns)
            nameWidth = Math.Max(nameWidth, column.Name.Length);
        textWidth = screen.Width - nameWidth - " : ".Length;
    }

    protected override void WriteRow(object row)
    {
        foreach (var column in columns)
        {
            var first = true;
            foreach (var (mark, text) in Items.Of(column, row))
            {
                var start = mark;
                foreach (var line in Wrap.Lines(text, textWidth - mark.Length))
                {
                    target.WriteLine($"{paint.Name((first ? column.Name : "").PadRight(nameWidth))} {(first ? ':' : ' ')} {start}{paint.Value(line)}".TrimEnd());
                    (first, start) = (false, new string(' ', mark.Length));
                }
            }
        }
        target.WriteLine();
    }
}
