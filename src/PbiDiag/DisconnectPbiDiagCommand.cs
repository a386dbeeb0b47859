using System.Management.Automation;
using PbiDiag.Commands.Contexts;
using PbiDiag.Completion;
using PbiDiag.Contexts;
using PbiDiag.Pipeline;

namespace PbiDiag;

/// <summary>Forgets a sign-in and its tokens.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "PbiDiag", DefaultParameterSetName = "Name")]
[OutputType(typeof(void))]
public sealed class DisconnectPbiDiagCommand : DiagCmdlet
{
    [Parameter(Position = 0, ParameterSetName = "Name", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ContextCompleter))]
    public string[] Name { get; set; } = [];

    [Parameter(Mandatory = true, ParameterSetName = "All")]
    public SwitchParameter All { get; set; }

    protected override PipelineWork RecordWork() => new DisconnectCommand(NameTests.Of(Name), All, RunspaceContexts.Current).RunAsync;

    protected override PipelineWork? EndWork()
    {
        if (RunspaceContexts.Current.All.Count == 0)
            SeenNames.Current.Forget();
        return null;
    }
}
