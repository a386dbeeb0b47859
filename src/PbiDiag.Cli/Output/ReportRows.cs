using PbiDiag.Pages;
using PbiDiag.Results;

namespace PbiDiag.Cli.Output;

/// <summary>Diagnoses as texts to read. Lines are left as long as they are: they get pasted into tickets.</summary>
internal sealed class ReportRows(TextWriter target) : ResultWriter
{
    protected override void WriteRow(object row)
    {
        foreach (var line in Wrap.Lines(TextOf(row), int.MaxValue))
            target.WriteLine(line);
        target.WriteLine();
    }

    private static string TextOf(object row) => row switch
    {
        Diagnosis diagnosis => ReportText.Of(diagnosis),
        Incident incident => ReportText.Of(incident),
        _ => row.ToString() ?? "",
    };
}
