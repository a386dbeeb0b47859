using PbiDiag.Results;

namespace PbiDiag.Facts.Cases;

/// <summary>The model or dataflow whose address stands in a text, as a browser or a call shows it.</summary>
internal static class AddressedItem
{
    private static readonly string[] Workspaces = ["groups/", "workspaces/"];

    private static readonly (string Mark, RefreshItemKind Kind)[] Items =
    [
        ("datasets/", RefreshItemKind.SemanticModel), ("semanticModels/", RefreshItemKind.SemanticModel),
        ("dataflows/", RefreshItemKind.Dataflow), ("dataflows-gen2/", RefreshItemKind.DataflowGen2),
    ];

    public static CaseItem? In(string? text)
    {
        if (WorkspaceIn(text) is not { } workspace)
            return null;
        foreach (var (mark, kind) in Items)
            if (IdBehind(text, mark) is { } id)
                return new CaseItem(workspace, null, id, null, kind);
        return null;
    }

    public static string? WorkspaceIn(string? text) => Workspaces.Select(mark => IdBehind(text, mark)).FirstOrDefault(static id => id is not null);

    private static string? IdBehind(string? text, string mark)
    {
        const int Length = 36;
        for (var at = text?.IndexOf(mark, StringComparison.OrdinalIgnoreCase) ?? -1; at >= 0; at = text!.IndexOf(mark, at + mark.Length, StringComparison.OrdinalIgnoreCase))
            if (at + mark.Length + Length <= text!.Length && Guid.TryParseExact(text.Substring(at + mark.Length, Length), "D", out var id))
                return id.ToString();
        return null;
    }
}
