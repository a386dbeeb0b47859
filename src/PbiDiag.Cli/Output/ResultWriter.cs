namespace PbiDiag.Cli.Output;

/// <summary>Writes rows as they come.</summary>
internal abstract class ResultWriter : IDisposable
{
    /// <param name="format">As asked for; null for what suits the type best.</param>
    /// <param name="row">The type of the results.</param>
    /// <param name="target">Where to.</param>
    /// <param name="screen">How wide that is.</param>
    public static ResultWriter Of(OutputFormat? format, Type row, TextWriter target, Screen screen) => format switch
    {
        OutputFormat.Json => new JsonRows(row, target),
        OutputFormat.Csv => new CsvRows(row, target),
        OutputFormat.Md => new MarkdownRows(row, target),
        OutputFormat.Table => new TableRows(row, target, screen),
        OutputFormat.List => new ListRows(row, target, screen),
        _ when View.Of(row).AsPage => new ListRows(row, target, screen),
        _ => new TableRows(row, target, screen),
    };

    private bool begun;

    public void Write(object row)
    {
        Begin();
        WriteRow(row);
    }

    /// <summary>Nothing more will come, and all that came was whole.</summary>
    public virtual void End() => Begin();

    public virtual void Dispose()
    {
    }

    /// <summary>What stands above the rows. Not before there is a result, or a failure would leave a head without a body.</summary>
    protected virtual void WriteHead()
    {
    }

    protected abstract void WriteRow(object row);

    private void Begin()
    {
        if (!begun)
            WriteHead();
        begun = true;
    }
}
