using System.Management.Automation;
using PbiDiag.Commands.Contexts;
using PbiDiag.Completion;
using PbiDiag.Contexts;
using PbiDiag.Pipeline;
using PbiDiag.Results;

namespace PbiDiag;

/// <summary>Shows the sign-ins of this session.</summary>
[Cmdlet(VerbsCommon.Get, "PbiDiagContext")]
[OutputType(typeof(PbiDiagContext))]
public sealed class GetPbiDiagContextCommand : DiagCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ContextCompleter))]
    public string[] Name { get; set; } = [];

    protected override PipelineWork RecordWork() => new GetContextCommand(NameTests.Of(Name), RunspaceContexts.Current).RunAsync;
}
