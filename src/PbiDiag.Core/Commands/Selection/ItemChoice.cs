using PbiDiag.Results;

namespace PbiDiag.Commands.Selection;

/// <summary>Which models and dataflows a user means: by names, or exactly, as a row of another cmdlet names one.</summary>
public sealed record ItemChoice
{
    /// <summary>Names with wildcards, or ids; empty for all.</summary>
    public IReadOnlyList<string> Workspaces { get; init; } = [];

    public IReadOnlyList<string> Datasets { get; init; } = [];

    /// <summary>Of a row. An empty text is My workspace, null is unknown.</summary>
    public string? WorkspaceId { get; init; }

    public string? DatasetId { get; init; }

    /// <summary>Of a row; a model where it is not told.</summary>
    public RefreshItemKind Kind { get; init; }

    public bool MyWorkspace { get; init; }

    public bool WithDataflows { get; init; }

    /// <summary>With dataflows of the second generation too.</summary>
    public bool WithFabricDataflows { get; init; }

    /// <summary>A row that names one item and where it is: nothing has to be looked up.</summary>
    public bool IsExact => !string.IsNullOrEmpty(DatasetId) && WorkspaceId is not null;
}
