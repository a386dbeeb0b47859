using System.Management.Automation;
using PbiDiag.Commands.DataSources;
using PbiDiag.Pipeline;
using PbiDiag.Results;

namespace PbiDiag;

/// <summary>The sources of models and dataflows, of gateways, and the connections.</summary>
[Cmdlet(VerbsCommon.Get, "PbiDataSource")]
[OutputType(typeof(DataSourceInfo))]
public sealed class GetPbiDataSourceCommand : SourceCmdlet
{
    /// <summary>One row a source, with the models that share it.</summary>
    [Parameter] public SwitchParameter Shared { get; set; }

    /// <summary>Ask of each source who may use it: one request more for each.</summary>
    [Parameter] public SwitchParameter IncludeUsers { get; set; }

    protected override PipelineWork? RecordWork()
    {
        Gather();
        return null;
    }

    protected override PipelineWork? EndWork() => Targets.Count == 0 ? null : new DataSourceCommand(
        new DataSourceOptions { Targets = Targets, Shared = Shared, IncludeUsers = IncludeUsers }, Choice).RunAsync;
}
