using System.Management.Automation;
using PbiDiag.Commands.Diagnoses;
using PbiDiag.Commands.Selection;
using PbiDiag.Diagnosing;
using PbiDiag.Input;
using PbiDiag.Pipeline;
using PbiDiag.Results;

namespace PbiDiag;

/// <summary>Tells what failed, why, how that is known, who must act and what to run.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "PbiDiagnosis", DefaultParameterSetName = ItemSet)]
[OutputType(typeof(Diagnosis), typeof(Incident), typeof(string))]
public sealed class InvokePbiDiagnosisCommand : ConnectedCmdlet
{
    private const string InputSet = "Input";
    private const string ItemSet = "Item";

    private readonly LineBlock lines = new();
    private readonly List<DiagnoseRequest> requests = [];

    /// <summary>A text, an error record, a row of another cmdlet.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = InputSet), ValidateNotNull] public PSObject InputObject { get; set; } = null!;

    [Parameter(Mandatory = true, ParameterSetName = ItemSet)] public string[] Workspace { get; set; } = [];

    [Parameter(ParameterSetName = ItemSet)] public string[] Dataset { get; set; } = [];

    [Parameter(Mandatory = true, ParameterSetName = "Gateway")] public string Gateway { get; set; } = "";

    [Parameter(Mandatory = true, ParameterSetName = "Connection")] public string Connection { get; set; } = "";

    [Parameter(Mandatory = true, ParameterSetName = "App"), Alias("ClientId")] public string AppId { get; set; } = "";

    [Parameter(Mandatory = true, ParameterSetName = "Account"), Alias("UserPrincipalName", "User")] public string Account { get; set; } = "";

    /// <summary>Go by the knowledge and the text alone.</summary>
    [Parameter] public SwitchParameter Offline { get; set; }

    [Parameter] public Depth Depth { get; set; } = Depth.Standard;

    /// <summary>Put failures with one cause together.</summary>
    [Parameter] public SwitchParameter Group { get; set; }

    /// <summary>A text to read in place of an object.</summary>
    [Parameter] public SwitchParameter AsReport { get; set; }

    [Parameter] public string? VaultName { get; set; }

    /// <summary>Try the hosts of sources from this machine.</summary>
    [Parameter] public SwitchParameter Network { get; set; }

    protected override PipelineWork? RecordWork()
    {
        requests.AddRange(ParameterSetName switch
        {
            InputSet => lines.Take(InputObject, out var finished) ? OfText(finished) : [DiagnosisInput.Of(InputObject)],
            ItemSet => [new DiagnoseRequest { Items = new ItemChoice { Workspaces = Workspace, Datasets = Dataset, WithDataflows = true } }],
            _ => [new DiagnoseRequest { Gateway = Text(Gateway), Connection = Text(Connection), App = Text(AppId), Account = Text(Account) }],
        });
        return null;
    }

    protected override PipelineWork? EndWork() => new DiagnoseCommand(
        new DiagnoseOptions
        {
            Requests = [.. requests, .. OfText(lines.Rest())], Offline = Offline, Depth = Depth, Group = Group, AsReport = AsReport, VaultName = VaultName, Network = Network,
        },
        Choice).RunAsync;

    private static IEnumerable<DiagnoseRequest> OfText(string? text) => text is null ? [] : [new DiagnoseRequest { Text = text }];

    private static string? Text(string text) => text.Length > 0 ? text : null;
}
