namespace PbiDiag.Facts.Cases;

/// <summary>The failing model or dataflow.</summary>
/// <param name="WorkspaceId">Null for My workspace.</param>
/// <param name="Workspace">The workspace's name.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsDataflow">Whether it is a dataflow.</param>
public sealed record CaseItem(string? WorkspaceId, string? Workspace, string Id, string? Name, bool IsDataflow = false)
{
    public override string ToString() => Workspace is null ? Name ?? Id : $"{Workspace}/{Name ?? Id}";
}
