namespace PbiDiag.Cli.Output;

/// <summary>Writes rows as they come.</summary>
internal abstract class ResultWriter : IDisposable
{
    public static ResultWriter Of(OutputFormat format, bool summary, TextWriter target)
    {
        var columns = summary ? Column.OfSummary : Column.OfError;
        return format switch
        {
            OutputFormat.Json => new JsonRows(columns, target),
            OutputFormat.Csv => new CsvRows(columns, target),
            OutputFormat.Table => new TableRows(columns, target),
            _ => new ListRows(columns, target),
        };
    }

    public abstract void Write(object row);

    /// <summary>Nothing more will come.</summary>
    public virtual void End()
    {
    }

    public virtual void Dispose()
    {
    }
}
