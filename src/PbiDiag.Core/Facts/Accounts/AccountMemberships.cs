using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Facts.Accounts;

/// <summary>The groups and directory roles of an account, through other groups too.</summary>
public sealed record AccountMemberships(IReadOnlyCollection<string> Groups, IReadOnlyCollection<string> RoleTemplates)
{
    public static AccountMemberships Of(IEnumerable<DirectoryObject> objects)
    {
        var all = objects.ToList();
        return new(Set(all.Select(static one => one.Id)), Set(all.Select(static one => one.RoleTemplateId)));
    }

    private static HashSet<string> Set(IEnumerable<string?> ids) => new(ids.OfType<string>(), StringComparer.OrdinalIgnoreCase);
}
