using System.Management.Automation;
using PbiDiag.Commands.Refreshes;
using PbiDiag.Commands.Selection;
using PbiDiag.Pipeline;
using PbiDiag.Results;

namespace PbiDiag;

/// <summary>Refreshes models, and where asked waits for the end.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "PbiRefresh", SupportsShouldProcess = true)]
[OutputType(typeof(RefreshOutcome))]
public sealed class InvokePbiRefreshCommand : ItemCmdlet
{
    private readonly List<ItemChoice> _choices = [];

    /// <summary>Stay to the end; a refresh that is under way already is waited for. Ctrl+C calls an enhanced refresh off.</summary>
    [Parameter] public SwitchParameter Wait { get; set; }

    [Parameter, ValidateRange(1, 86_400)] public int WaitTimeoutSec { get; set; } = 21_600;

    /// <summary>Start it again, up to so often, when the catalogue says that a retry helps. Implies -Wait.</summary>
    [Parameter, ValidateRange(0, 10)] public int RetryTransient { get; set; }

    [Parameter, ValidateRange(0, 3600)] public int RetryDelaySec { get; set; } = 60;

    /// <summary>Full, DataOnly, Calculate, ClearValues, Automatic, Defragment: makes the refresh an enhanced one, as do the next five.</summary>
    [Parameter] public string? Type { get; set; }

    /// <summary>Tables, or tables and partitions as table/partition.</summary>
    [Parameter] public string[]? Table { get; set; }

    [Parameter] public TimeSpan? RefreshTimeout { get; set; }

    [Parameter, ValidateRange(1, 100)] public int? MaxParallelism { get; set; }

    [Parameter, ValidateSet("Transactional", "PartialBatch")] public string? CommitMode { get; set; }

    [Parameter, ValidateRange(0, 10)] public int? RetryCount { get; set; }

    protected override bool WithDataflows => false;

    protected override PipelineWork? RecordWork()
    {
        _choices.Add(Items);
        return null;
    }

    protected override PipelineWork? EndWork() => _choices.Count == 0 ? null : new RefreshCommand(
        _choices,
        new RefreshSettings
        {
            Wait = Wait || RetryTransient > 0, WaitLimit = TimeSpan.FromSeconds(WaitTimeoutSec), Retries = RetryTransient, RetryDelay = TimeSpan.FromSeconds(RetryDelaySec),
            Enhanced = EnhancedOptions.Of(Type, Table, RefreshTimeout, MaxParallelism, CommitMode, RetryCount),
        },
        Choice).RunAsync;
}
