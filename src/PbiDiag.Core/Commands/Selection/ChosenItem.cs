using PbiDiag.Results;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Commands.Selection;

/// <summary>A model or dataflow to look at.</summary>
/// <param name="WorkspaceId">Null for My workspace.</param>
/// <param name="Workspace">The workspace's name, where it is known.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, where it is known.</param>
public sealed record ChosenItem(string? WorkspaceId, string? Workspace, string Id, string? Name)
{
    public RefreshItemKind Kind { get; init; }

    /// <summary>Of the first generation.</summary>
    public bool IsDataflow => Kind == RefreshItemKind.Dataflow;

    /// <summary>What its list tells of it; null where it was named exactly.</summary>
    public Dataset? Model { get; init; }

    /// <summary>Where a person sets its credentials.</summary>
    public string SettingsUrl => IsDataflow
        ? $"https://app.powerbi.com/groups/{WorkspaceId}/settings/dataflows/{Id}"
        : $"https://app.powerbi.com/groups/{WorkspaceId ?? "me"}/settings/datasets/{Id}";
}
