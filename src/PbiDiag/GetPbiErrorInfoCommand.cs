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
    [AllowNull, AllowEmptyString]
    [ArgumentCompleter(typeof(CodeCompleter))]
    public string[]? Code { get; set; } = [];

    /// <summary>Of a row: the whole error, which tells more than its code.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull, AllowEmptyString]
    public string? Text { get; set; }

    protected override PipelineWork RecordWork()
    {
        if (!string.IsNullOrEmpty(Text))
            return new ExplainTextCommand(Text!).RunAsync;
        // A refresh that gives no reason is counted too.
        return Code is not null && Array.TrueForAll(Code, code => !string.IsNullOrEmpty(code))
            ? new ExplainCodesCommand(Code).RunAsync
            : new ExplainTextCommand("").RunAsync;
    }
}
