using System.Management.Automation;
using PbiDiag.Commands.Refreshes;
using PbiDiag.Commands.Selection;
using PbiDiag.Pipeline;
using PbiDiag.Results;

namespace PbiDiag;

/// <summary>How models and dataflows were refreshed, each error recognised.</summary>
[Cmdlet(VerbsCommon.Get, "PbiRefreshHistory")]
[OutputType(typeof(RefreshRun))]
public sealed class GetPbiRefreshHistoryCommand : ItemCmdlet
{
    private readonly List<ItemChoice> _choices = [];

    [Parameter, ValidateRange(1, 1000)] public int? Last { get; set; }

    [Parameter] public DateTime? Since { get; set; }

    [Parameter] public SwitchParameter Failed { get; set; }

    [Parameter] public SwitchParameter Latest { get; set; }

    [Parameter] public SwitchParameter Attempts { get; set; }

    [Parameter, ValidateSet("Individual", "Organization")] public string Scope { get; set; } = "Individual";

    protected override bool WithFabricDataflows => true;

    protected override PipelineWork? RecordWork()
    {
        _choices.Add(Items);
        return null;
    }

    protected override PipelineWork? EndWork() => _choices.Count == 0 ? null : new RefreshHistoryCommand(
        new RefreshHistoryOptions
        {
            Choices = _choices, Last = Last, Since = Since is { } since ? new DateTimeOffset(since) : null, Failed = Failed, Latest = Latest, Attempts = Attempts,
            Organization = Scope.Equals("Organization", StringComparison.OrdinalIgnoreCase),
        },
        Choice).RunAsync;
}
