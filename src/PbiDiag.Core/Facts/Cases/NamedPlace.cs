namespace PbiDiag.Facts.Cases;

/// <summary>The workspace, and the model in it, that a call was about: nothing ran there, so there is no history.</summary>
/// <param name="WorkspaceId">The workspace's id.</param>
/// <param name="ModelId">The model's id; null where the call was about the workspace or something else in it.</param>
public sealed record NamedPlace(string WorkspaceId, string? ModelId)
{
    private static readonly string[] Workspaces = ["groups/", "workspaces/"];
    private static readonly string[] Models = ["datasets/", "semanticModels/"];

    /// <summary>The ids in the address of a call: .../groups/{workspace}/datasets/{model}.</summary>
    public static NamedPlace? In(string? text) => Behind(text, Workspaces) is { } workspace ? new NamedPlace(workspace, Behind(text, Models)) : null;

    private static string? Behind(string? text, string[] marks)
    {
        const int Length = 36;
        foreach (var mark in marks)
            for (var at = text?.IndexOf(mark, StringComparison.OrdinalIgnoreCase) ?? -1; at >= 0; at = text!.IndexOf(mark, at + mark.Length, StringComparison.OrdinalIgnoreCase))
                if (at + mark.Length + Length <= text!.Length && Guid.TryParseExact(text.Substring(at + mark.Length, Length), "D", out var id))
                    return id.ToString();
        return null;
    }
}
