using System.Globalization;
using System.Management.Automation;
using PbiDiag.Commands.Diagnoses;
using PbiDiag.Commands.Selection;
using PbiDiag.Results;

namespace PbiDiag.Input;

/// <summary>What is to be diagnosed about an object that was piped in: what another cmdlet wrote, also when it was read back from CSV, an error, a text.</summary>
internal static class DiagnosisInput
{
    public static DiagnoseRequest Of(PSObject input) => input.BaseObject switch
    {
        string text => new DiagnoseRequest { Text = text },
        ErrorRecord record => new DiagnoseRequest { Text = ExceptionText.Of(record) },
        Exception exception => new DiagnoseRequest { Text = ExceptionText.Of(exception) },
        ErrorInfo info => new DiagnoseRequest { Error = info },
        RefreshRun run => new DiagnoseRequest { Run = run },
        _ => OfRow(input),
    };

    private static DiagnoseRequest OfRow(PSObject row)
    {
        if (RefreshRow.IsOne(row))
            return new DiagnoseRequest { Text = RefreshRow.Texts(row) is { Count: > 0 } texts ? texts[0] : null };
        var (dataset, text) = (Value(row, "DatasetId"), Value(row, "Text"));
        if (dataset is not null && text is not null)
            return new DiagnoseRequest { Run = RunOf(row, dataset, text) };
        if (dataset is not null)
            return new DiagnoseRequest { Items = new ItemChoice { WorkspaceId = Value(row, "WorkspaceId") ?? "", DatasetId = dataset, Workspaces = Named(row, "Workspace"), Datasets = Named(row, "Dataset") } };
        var request = new DiagnoseRequest { Text = text, Gateway = Value(row, "GatewayId"), Connection = Value(row, "DataSourceId"), App = Value(row, "AppId"), Account = Value(row, "UserPrincipalName") };
        return request is { Text: null, Gateway: null, Connection: null, App: null, Account: null } ? new DiagnoseRequest { Text = ObjectJson.Of(row) } : request;
    }

    // A row of a refresh history that went through a file.
    private static RefreshRun RunOf(PSObject row, string dataset, string text) => new()
    {
        Workspace = Value(row, "Workspace"),
        WorkspaceId = Value(row, "WorkspaceId"),
        Dataset = Value(row, "Dataset"),
        DatasetId = dataset,
        Status = Value(row, "Status"),
        RequestId = Value(row, "RequestId"),
        StartTime = Time(row, "StartTime"),
        EndTime = Time(row, "EndTime"),
        StreakStart = Time(row, "StreakStart"),
        LastSuccess = Time(row, "LastSuccess"),
        NextSuccess = Time(row, "NextSuccess"),
        Text = text,
    };

    private static IReadOnlyList<string> Named(PSObject row, string name) => Value(row, name) is { } value ? [value] : [];

    private static DateTimeOffset? Time(PSObject row, string name) => row.Properties[name]?.Value switch
    {
        DateTimeOffset time => time,
        DateTime time => new DateTimeOffset(DateTime.SpecifyKind(time, time.Kind == DateTimeKind.Unspecified ? DateTimeKind.Utc : time.Kind)),
        string { Length: > 0 } text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            || DateTimeOffset.TryParse(text, CultureInfo.CurrentCulture, DateTimeStyles.AssumeUniversal, out time) => time,
        _ => null,
    };

    private static string? Value(PSObject row, string name) => row.Properties[name]?.Value?.ToString() is { Length: > 0 } value ? value : null;
}
