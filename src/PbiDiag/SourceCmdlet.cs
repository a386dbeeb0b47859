using System.Management.Automation;
using PbiDiag.Commands.DataSources;
using PbiDiag.Completion;

namespace PbiDiag;

/// <summary>The base of the cmdlets that look at sources: those of models, of gateways, and connections.</summary>
public abstract class SourceCmdlet : ItemCmdlet
{
    /// <summary>A name, a name with wildcards, or an id.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull, AllowEmptyString, AllowEmptyCollection]
    [ArgumentCompleter(typeof(GatewayCompleter))]
    public string[]? Gateway { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull, AllowEmptyString]
    public string? GatewayId { get; set; }

    /// <summary>A name, a name with wildcards, or an id.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull, AllowEmptyString, AllowEmptyCollection]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public string[]? Connection { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull, AllowEmptyString]
    public string? DataSourceId { get; set; }

    private readonly List<TestTarget> _targets = [];

    /// <summary>What the records so far mean.</summary>
    protected IReadOnlyList<TestTarget> Targets => _targets;

    protected void Gather() => _targets.Add(TestTarget.Of(
        Items,
        new SourceChoice
        {
            Gateways = Filled(Gateway),
            GatewayId = string.IsNullOrEmpty(GatewayId) ? null : GatewayId,
            Connections = Filled(Connection),
            DataSourceId = string.IsNullOrEmpty(DataSourceId) ? null : DataSourceId,
        }));
}
