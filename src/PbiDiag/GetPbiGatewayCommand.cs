using System.Management.Automation;
using PbiDiag.Commands.Gateways;
using PbiDiag.Completion;
using PbiDiag.Pipeline;
using PbiDiag.Results;

namespace PbiDiag;

/// <summary>The gateways that the caller administers, with their state.</summary>
[Cmdlet(VerbsCommon.Get, "PbiGateway")]
[OutputType(typeof(GatewayInfo))]
public sealed class GetPbiGatewayCommand : ConnectedCmdlet
{
    private readonly List<string> _names = [];

    /// <summary>A name, a name with wildcards, or an id.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("GatewayId", "Name")]
    [ArgumentCompleter(typeof(GatewayCompleter))]
    public string[] Gateway { get; set; } = [];

    /// <summary>Tell the models and dataflows on each gateway too: the sources of all that the caller sees are read.</summary>
    [Parameter] public SwitchParameter IncludeModels { get; set; }

    protected override PipelineWork? RecordWork()
    {
        _names.AddRange(Gateway);
        return null;
    }

    protected override PipelineWork EndWork() => new GatewayCommand(new GatewayOptions(_names) { IncludeModels = IncludeModels }, Choice).RunAsync;
}
