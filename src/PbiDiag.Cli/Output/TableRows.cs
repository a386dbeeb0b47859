namespace PbiDiag.Cli.Output;

/// <summary>The columns that fit a screen. Rows are written as they come, so the widths are fixed; what does not fit goes on below.</summary>
internal sealed class TableRows : ResultWriter
{
    private const int LeastWidth = 6;
    private readonly (Column Column, int Width)[] cells;
    private readonly TextWriter target;
    private readonly Paint paint;

    public TableRows(Type row, TextWriter target, Screen screen)
    {
        this.target = target;
        paint = new Paint(screen.HasColour);
        var columns = Column.Of(row).ToDictionary(column => column.Name);
        var shown = View.Of(row).Cells;
        var fixedCells = shown.SkipLast(1).Select(cell => (columns[cell.Name], Math.Max(LeastWidth, cell.Width * Math.Min(screen.Width, Screen.Usual) / Screen.Usual))).ToList();
        var left = screen.Width - fixedCells.Sum(cell => cell.Item2 + 1);
        cells = [.. fixedCells, (columns[shown[^1].Name], Math.Max(LeastWidth, left))];
    }

    public override void End()
    {
        // A table without rows is no news to a person; whether it is good or bad stands on the other stream or in the exit code.
    }

    protected override void WriteHead()
    {
        WriteLines([.. cells.Select(cell => cell.Column.Name)], paint.Name);
        WriteLines([.. cells.Select(cell => new string('-', cell.Column.Name.Length))], paint.Name);
    }

    protected override void WriteRow(object row) => WriteLines([.. cells.Select(cell => Shown(cell.Column.Read(row)))], paint.Value);

    /// <summary>To the minute: a screen has no room for more.</summary>
    private static string Shown(object? value) => value is DateTimeOffset time
        ? time.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", System.Globalization.CultureInfo.InvariantCulture)
        : Column.TextOf(value).ReplaceLineEndings(" ");

    private void WriteLines(IReadOnlyList<string> texts, Func<string, string> painted)
    {
        var wrapped = texts.Select((text, i) => Wrap.Lines(text, cells[i].Width)).ToList();
        for (var line = 0; line < wrapped.Max(cell => cell.Count); line++)
        {
            var last = wrapped.FindLastIndex(cell => line < cell.Count && cell[line].Length > 0);
            for (var i = 0; i <= last; i++)
            {
                var text = line < wrapped[i].Count ? wrapped[i][line] : "";
                target.Write(painted(i == last ? text : text.PadRight(cells[i].Width)));
                target.Write(i == last ? "" : " ");
            }
            target.WriteLine();
        }
    }
}
