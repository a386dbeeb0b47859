using System.Management.Automation;
using PbiDiag.Commands;
using PbiDiag.Completion;
using PbiDiag.Pipeline;
using PbiDiag.Results;

namespace PbiDiag;

/// <summary>Explains error codes from the built-in catalogue.</summary>
[Cmdlet(VerbsCommon.Get, "PbiErrorInfo")]
[OutputType(typeof(ErrorInfo))]
public sealed class GetPbiErrorInfoCommand : DiagCmdlet
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(CodeCompleter))]
    public string[] Code { get; set; } = [];

    protected override PipelineWork RecordWork() => new ExplainCodesCommand(Code).RunAsync;
}
