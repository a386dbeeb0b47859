using PbiDiag.Results;

namespace PbiDiag.Facts.Cases;

/// <summary>The failing model or dataflow.</summary>
/// <param name="WorkspaceId">Null for My workspace.</param>
/// <param name="Workspace">The workspace's name.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
public sealed record CaseItem(string? WorkspaceId, string? Workspace, string Id, string? Name, RefreshItemKind Kind = RefreshItemKind.SemanticModel)
{
    public bool IsModel => Kind == RefreshItemKind.SemanticModel;

    public override string ToString() => Workspace is null ? Name ?? Id : $"{Workspace}/{Name ?? Id}";
}
