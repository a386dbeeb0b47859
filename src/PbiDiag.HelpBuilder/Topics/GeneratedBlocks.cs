using PbiDiag.Commands.Permissions;
using PbiDiag.HelpBuilder.Pages;

namespace PbiDiag.HelpBuilder.Topics;

/// <summary>The parts of topics that the code knows better than any page.</summary>
internal static class GeneratedBlocks
{
    /// <summary>Null for a block that stands for itself.</summary>
    public static IReadOnlyList<Block>? Of(Block block) => block.Text switch
    {
        "<!-- permissions by cmdlet -->" => [.. PermissionTable.All.GroupBy(static need => need.Command).SelectMany(ByCmdlet)],
        "<!-- permissions for all -->" => [.. PermissionTable.All.Select(static need => need.Permission).Distinct().Order(StringComparer.Ordinal).Select(Item)],
        _ => null,
    };

    private static IEnumerable<Block> ByCmdlet(IGrouping<string, PermissionNeed> cmdlet) =>
    [
        Paragraph(cmdlet.Key),
        .. cmdlet.SelectMany(static need => new[] { Item(need.Permission), Under(need.Why), Under("Without it: " + need.Without) }),
    ];

    private static Block Paragraph(string text) => new(text, IsCode: false);

    private static Block Under(string text) => new(text, IsCode: false, Indent: 2);

    private static Block Item(string text) => new("- " + text, IsCode: false);
}
