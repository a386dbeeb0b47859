using PbiDiag.Checks;
using PbiDiag.Checks.Workspaces;
using PbiDiag.Facts.Cases;
using PbiDiag.Services.Graph.Models;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Core.Tests.Checks.Workspaces;

public sealed class WorkspaceRoleTests
{
    private const string App = "aaaa0000-0000-0000-0000-000000000001";
    private const string Refused = "{\"error\":{\"code\":\"PowerBINotAuthorizedException\"}}";
    private static readonly WorkspaceUser Group = new() { DisplayName = "BI developers", Identifier = "g-1", GraphId = "g-1", PrincipalType = "Group", GroupUserAccessRight = "Member" };

    [Fact]
    public void An_app_without_a_role_that_is_refused_for_it_proves_it() => Assert.Equal((Stance.Proves, "role-missing"), (Of(App, []).Stance, Of(App, []).Trouble!.Id));

    [Fact]
    public void A_viewer_may_not_refresh() => Assert.Equal(Stance.Proves, Of(App, [User(App, "Viewer")]).Stance);

    [Fact]
    public void A_contributor_may() => Assert.Equal(Stance.Against, Of(App, [User(App, "Contributor")]).Stance);

    [Fact]
    public void A_role_by_a_group_is_a_role() =>
        Assert.Equal(Stance.Against, Of(App, [Group], new DirectoryObject { Id = "g-1" }).Stance);

    [Fact]
    public void A_group_whose_members_may_not_be_read_leaves_it_open()
    {
        var facts = Facts(App, [Group]) with { AppGroups = Given.Refused<IReadOnlyList<DirectoryObject>>("GroupMember.Read.All") };

        Assert.Equal((Stance.Unknown, "GroupMember.Read.All"), (new WorkspaceRole().Judge(facts).Stance, new WorkspaceRole().Judge(facts).Permission));
    }

    [Fact]
    public void Of_an_owner_whose_credential_it_need_not_be_it_only_fits()
    {
        var facts = Given.Failing(Refused) with { AccountName = new Tied<string>("owner@contoso.com", Tie.Owner), WorkspaceUsers = Given.List(User(App, "Admin")) };

        Assert.Equal(Stance.Fits, new WorkspaceRole().Judge(facts).Stance);
    }

    [Fact]
    public void Nobody_named_is_nobody_judged() =>
        Assert.Equal(Stance.Unknown, new WorkspaceRole().Judge(Given.Failing(Refused) with { WorkspaceUsers = Given.List(User(App, "Admin")) }).Stance);

    [Fact]
    public void Users_that_may_not_be_read_name_the_right()
    {
        var answer = new WorkspaceRole().Judge(Given.Failing(Refused) with { WorkspaceUsers = Given.Refused<IReadOnlyList<WorkspaceUser>>("Member of the workspace") });

        Assert.Equal((Stance.Unknown, "Member of the workspace"), (answer.Stance, answer.Permission));
    }

    private static WorkspaceUser User(string id, string role) => new() { Identifier = id, PrincipalType = "App", GroupUserAccessRight = role };

    private static CaseFacts Facts(string app, WorkspaceUser[] users, params DirectoryObject[] groups) =>
        Given.Failing(Refused) with { AppId = new Tied<string>(app, Tie.Named), WorkspaceUsers = Given.List(users), AppGroups = Given.List(groups) };

    private static CheckAnswer Of(string app, WorkspaceUser[] users, params DirectoryObject[] groups) => new WorkspaceRole().Judge(Facts(app, users, groups));
}
