using PbiDiag.Results;

namespace PbiDiag.Cli.Output;

/// <summary>How results of one type look on a screen.</summary>
/// <param name="AsPage">Whether one of them is read on its own, or many in a table.</param>
/// <param name="Cells">The columns of its table and how wide each is on a screen of <see cref="Screen.Usual"/>; the last takes the rest.</param>
internal sealed record View(bool AsPage, IReadOnlyList<Cell> Cells)
{
    public static View Of(Type row) => row.Name switch
    {
        nameof(ErrorInfo) => new(true, [new("Code", 34), new("Severity", 8), new("Actor", 14), new("Title", 0)]),
        nameof(ErrorSummary) => new(false, [new("Code", 34), new("Count", 7), new("FirstSeen", 19), new("LastSeen", 19), new("Title", 0)]),
        nameof(RefreshRun) => new(false, [new("Workspace", 14), new("Dataset", 22), new("Status", 10), new("EndTime", 19), new("RootCauseCode", 0)]),
        nameof(DataSourceInfo) => new(false, [new("Dataset", 20), new("SourceKind", 16), new("Path", 42), new("Connectivity", 21), new("CredentialType", 0)]),
        nameof(CredentialTest) => new(false, [new("Dataset", 18), new("SourceKind", 14), new("Path", 31), new("Status", 14), new("RootCauseCode", 0)]),
        nameof(AppCredential) => new(false, [new("App", 30), new("CredentialType", 14), new("Name", 30), new("End", 19), new("State", 0)]),
        nameof(CheckResult) => new(false, [new("Check", 26), new("Status", 10), new("Message", 0)]),
        nameof(Diagnosis) => new(false, [new("Input", 22), new("State", 13), new("RootCause", 24), new("Verdict", 10), new("Summary", 0)]),
        nameof(Incident) => new(false, [new("Count", 6), new("RootCause", 24), new("Verdict", 10), new("Actor", 14), new("Summary", 0)]),
        _ => new(true, [.. Column.Of(row).Take(MostCells).Select(column => new Cell(column.Name, Screen.Usual / MostCells))]),
    };

    private const int MostCells = 5;
}
