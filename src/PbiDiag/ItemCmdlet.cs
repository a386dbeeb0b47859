using System.Management.Automation;
using PbiDiag.Commands.Selection;
using PbiDiag.Completion;
using PbiDiag.Results;

namespace PbiDiag;

/// <summary>The base of the cmdlets that look at models: which ones, by names or by the rows of other cmdlets. Rows are gathered, so that they are asked for together.</summary>
public abstract class ItemCmdlet : ConnectedCmdlet
{
    /// <summary>A name, a name with wildcards, or an id.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("DatasetName", "Model")]
    [ArgumentCompleter(typeof(DatasetCompleter))]
    [AllowNull, AllowEmptyString, AllowEmptyCollection]
    public string[]? Dataset { get; set; }

    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("WorkspaceName")]
    [ArgumentCompleter(typeof(WorkspaceCompleter))]
    [AllowNull, AllowEmptyString, AllowEmptyCollection]
    public string[]? Workspace { get; set; }

    /// <summary>Of a row; an empty one stands for My workspace.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull, AllowEmptyString]
    public string? WorkspaceId { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [AllowNull, AllowEmptyString]
    public string? DatasetId { get; set; }

    /// <summary>Of a row: SemanticModel, Dataflow or DataflowGen2.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, DontShow = true)]
    [AllowNull, AllowEmptyString]
    public string? Kind { get; set; }

    [Parameter]
    public SwitchParameter MyWorkspace { get; set; }

    protected virtual bool WithDataflows => true;

    protected virtual bool WithFabricDataflows => false;

    /// <summary>What the parameters of this record mean.</summary>
    protected ItemChoice Items => new()
    {
        Datasets = Filled(Dataset),
        Workspaces = Filled(Workspace),
        WorkspaceId = string.IsNullOrEmpty(DatasetId) && string.IsNullOrEmpty(WorkspaceId) ? null : WorkspaceId,
        DatasetId = string.IsNullOrEmpty(DatasetId) ? null : DatasetId,
        Kind = Enum.TryParse<RefreshItemKind>(Kind, ignoreCase: true, out var kind) ? kind : RefreshItemKind.SemanticModel,
        MyWorkspace = MyWorkspace,
        WithDataflows = WithDataflows,
        WithFabricDataflows = WithFabricDataflows,
    };

    protected static IReadOnlyList<string> Filled(string[]? names) => [.. (names ?? []).Where(name => !string.IsNullOrEmpty(name))];
}
