using PbiDiag.Commands.Permissions;

namespace PbiDiag.HelpBuilder.Maml;

/// <summary>What a cmdlet needs, from the table that its own answers are made of.</summary>
internal static class PermissionNotes
{
    public static IEnumerable<string> Of(string cmdlet)
    {
        var needs = PermissionTable.All.Where(need => need.Command == cmdlet).ToList();
        return needs.Count == 0
            ? ["Permissions: none."]
            : ["Permissions, each only for what it says (about_PbiDiag_Permissions):", .. needs.Select(static need => $"- {need.Permission}. {need.Why} Without it: {need.Without}")];
    }
}
