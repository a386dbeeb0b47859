using PbiDiag.Checks.Troubles;
using PbiDiag.Facts;
using PbiDiag.Facts.Cases;
using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Checks.Workspaces;

internal sealed class WorkspaceRole : Check
{
    public override string Id => "workspace-role";

    public override string Question => "Which role does the identity have in the workspace or on the item?";

    public override IReadOnlyList<FactKind> Needs => [FactKind.Workspace, FactKind.WorkspaceUsers, FactKind.Account, FactKind.AccountGroups, FactKind.App, FactKind.AppGroups];

    internal override IReadOnlyList<Trouble> Finds => [RefreshTrouble.RoleMissing];

    public override CheckAnswer Judge(CaseFacts facts)
    {
        if (facts.WorkspaceUsers is not { IsKnown: true, Value: { } users })
            return Seen.NotRead(facts.WorkspaceUsers);
        return facts.AppId is { } app
                ? Of(facts, users, app.What, isSure: true, facts.AppGroups, app.What, facts.App.Value?.Principal.Value?.Id)
            : facts.AccountName is { } account
                ? Of(facts, users, account.What, account.IsSure, facts.AccountGroups, account.What, facts.Account.Value?.Id)
            : CheckAnswer.Unknown("Which identity it is about is not known.");
    }

    private static CheckAnswer Of(CaseFacts facts, IReadOnlyList<WorkspaceUser> users, string who, bool isSure, Fact<IReadOnlyList<DirectoryObject>> groups, params string?[] ids)
    {
        var role = Roles.Of(users, ids);
        if (role is null && Roles.Groups(users) is { Count: > 0 } listed)
        {
            if (!groups.IsKnown)
                return Seen.NotRead(groups) with { Subject = who };
            role = listed.FirstOrDefault(group => groups.Value!.Any(own => Roles.Is(own.Id, group.GraphId) || Roles.Is(own.Id, group.Identifier)));
        }
        if (role is not null && Roles.MayRefresh(role))
            return CheckAnswer.Against(Roles.Shown(who, role, facts)) with { Subject = who };
        var seen = role is null
            ? Seen.In(Roles.Source, $"{who} has no role in {Roles.Place(facts)}.", who)
            : Roles.Shown(who, role, facts);
        return (isSure && Words.AreOf(facts, Category.WorkspacePermission)
            ? CheckAnswer.Proves(RefreshTrouble.RoleMissing, seen)
            : CheckAnswer.Fits(RefreshTrouble.RoleMissing, isSure ? "The item can be shared with it directly." : Ties.Loose(facts, who), seen)) with { Subject = who };
    }
}
