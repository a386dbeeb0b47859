using PbiDiag.Facts.Cases;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Checks.Workspaces;

/// <summary>Who has which role in the workspace of a case.</summary>
internal static class Roles
{
    public const string Source = Seen.PowerBi + "groups/users";

    public static WorkspaceUser? Of(IReadOnlyList<WorkspaceUser> users, params string?[] ids) =>
        users.FirstOrDefault(user => ids.Any(id => !string.IsNullOrEmpty(id) && (Is(user.Identifier, id) || Is(user.EmailAddress, id) || Is(user.GraphId, id))));

    public static IReadOnlyList<WorkspaceUser> Groups(IReadOnlyList<WorkspaceUser> users) => [.. users.Where(static user => Is(user.PrincipalType, "Group"))];

    /// <summary>A viewer may look and not refresh.</summary>
    public static bool MayRefresh(WorkspaceUser user) => user.GroupUserAccessRight is not ("Viewer" or "None");

    public static bool Is(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    public static string Place(CaseFacts facts) => facts.Item?.Workspace ?? facts.Workspace.Value?.Name ?? "the workspace";

    public static Results.Evidence Shown(string who, WorkspaceUser user, CaseFacts facts) =>
        Seen.In(Source, $"{who} has the role {user.GroupUserAccessRight} in {Place(facts)}{(Is(user.PrincipalType, "Group") ? $" by the group {user.DisplayName}" : "")}.", user.GroupUserAccessRight);
}
