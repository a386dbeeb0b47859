namespace PbiDiag.Facts.Cases;

/// <summary>The workspace, and the model in it, that a call was about: nothing ran there, so there is no history.</summary>
/// <param name="WorkspaceId">The workspace's id.</param>
/// <param name="ModelId">The model's id; null where the call was about the workspace or something else in it.</param>
public sealed record NamedPlace(string WorkspaceId, string? ModelId)
{
    /// <summary>The ids in the address of a call: .../groups/{workspace}/datasets/{model}.</summary>
    public static NamedPlace? In(string? text) => AddressedItem.WorkspaceIn(text) is { } workspace
        ? new NamedPlace(workspace, AddressedItem.In(text) is { IsModel: true } model ? model.Id : null) : null;
}
