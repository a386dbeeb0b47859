using System.Text;

namespace PbiDiag.Cli.Output;

/// <summary>Markdown for tickets and wikis: a section for what is read on its own, a table for what comes in numbers.</summary>
internal sealed class MarkdownRows : ResultWriter
{
    private readonly TextWriter target;
    private readonly bool asPage;
    private readonly IReadOnlyList<Column> columns;

    public MarkdownRows(Type row, TextWriter target)
    {
        this.target = target;
        var view = View.Of(row);
        asPage = view.AsPage;
        var all = Column.Of(row);
        columns = asPage ? all : [.. view.Cells.Select(cell => all.Single(column => column.Name == cell.Name))];
    }

    protected override void WriteHead()
    {
        if (asPage)
            return;
        target.WriteLine($"| {string.Join(" | ", columns.Select(column => column.Name))} |");
        target.WriteLine($"|{string.Concat(columns.Select(_ => " --- |"))}");
    }

    protected override void WriteRow(object row)
    {
        if (asPage)
            WriteSection(row);
        else
            target.WriteLine($"| {string.Join(" | ", columns.Select(column => Escaped(column.Text(row)).ReplaceLineEndings(" ")))} |");
    }

    private void WriteSection(object row)
    {
        target.WriteLine($"## {Escaped(row.ToString() ?? "")}");
        target.WriteLine();
        foreach (var column in columns)
        {
            var items = Items.Of(column, row);
            if (items.Count == 1)
                target.WriteLine($"- **{column.Name}**: {Escaped(items[0].Text).ReplaceLineEndings(" ")}");
            else if (items.Count > 1)
                target.WriteLine($"- **{column.Name}**:");
            for (var i = 0; i < items.Count && items.Count > 1; i++)
                target.WriteLine($"  {i + 1}. {Escaped(items[i].Text).ReplaceLineEndings(" ")}");
        }
        target.WriteLine();
    }

    /// <summary>Error texts are foreign: nothing in them may become a mark-up, a link or a cell of its own. Code in backticks stays code.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        var hasSpans = text.Count(letter => letter == '`') % 2 == 0;
        var inSpan = false;
        foreach (var letter in text)
        {
            inSpan ^= letter == '`' && hasSpans;
            var stands = letter switch
            {
                '|' => false,
                '`' => hasSpans,
                '\\' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '!' => inSpan,
                _ => true,
            };
            (stands ? escaped : escaped.Append('\\')).Append(letter);
        }
        return escaped.ToString();
    }
}
