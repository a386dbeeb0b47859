using System.Management.Automation;
using PbiDiag.Commands;
using PbiDiag.Completion;
using PbiDiag.Input;
using PbiDiag.Output;
using PbiDiag.Pipeline;
using PbiDiag.Results;

namespace PbiDiag;

/// <summary>Explains error codes, and recognises errors in texts, objects and log files.</summary>
[Cmdlet(VerbsCommon.Get, "PbiErrorInfo", DefaultParameterSetName = CodeSet)]
[OutputType(typeof(ErrorInfo), ParameterSetName = [CodeSet, InputSet, PathSet])]
[OutputType(typeof(ErrorSummary), ParameterSetName = [PathSet])]
public sealed class GetPbiErrorInfoCommand : DiagCmdlet
{
    private const string CodeSet = "Code";
    private const string InputSet = "Input";
    private const string PathSet = "Path";

    private readonly LineBlock lines = new();
    private readonly LoneResult lone = new();

    [Parameter(Position = 0, ParameterSetName = CodeSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(CodeCompleter))]
    [SupportsWildcards]
    public string[] Code { get; set; } = ["*"];

    [Parameter(Mandatory = true, ParameterSetName = InputSet, ValueFromPipeline = true)]
    [ValidateNotNull]
    public PSObject InputObject { get; set; } = null!;

    [Parameter(Mandatory = true, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    [Parameter(ParameterSetName = PathSet)]
    public SwitchParameter Summary { get; set; }

    [Parameter(ParameterSetName = CodeSet)]
    public Category[] Category { get; set; } = [];

    [Parameter(ParameterSetName = CodeSet)]
    public Severity[] Severity { get; set; } = [];

    [Parameter(ParameterSetName = CodeSet)]
    public Actor[] Actor { get; set; } = [];

    [Parameter(ParameterSetName = CodeSet)]
    public Family[] Family { get; set; } = [];

    protected override PipelineWork? RecordWork() => lone.Watch(ParameterSetName switch
    {
        InputSet => lines.Take(InputObject, out var finished) ? Explain(finished) : ErrorInput.Work(InputObject),
        PathSet => new ExplainLogsCommand(LogPaths.Resolve(this, Path), Summary).RunAsync,
        _ => new ExplainCodesCommand(Code, new CatalogueFilter { Categories = Category, Severities = Severity, Actors = Actor, Families = Family }).RunAsync,
    });

    protected override PipelineWork? EndWork() => lone.End(Explain(lines.Rest()));

    private PipelineWork? Explain(string? text) => text is null ? null : new ExplainTextCommand(text, lines.File).RunAsync;
}
