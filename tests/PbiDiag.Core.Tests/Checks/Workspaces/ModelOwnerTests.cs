using PbiDiag.Checks;
using PbiDiag.Checks.Workspaces;
using PbiDiag.Facts;
using PbiDiag.Facts.Cases;
using PbiDiag.Services.Graph.Models;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Core.Tests.Checks.Workspaces;

public sealed class ModelOwnerTests
{
    private const string Owner = "owner@contoso.com";
    private static readonly WorkspaceUser Admin = new() { EmailAddress = Owner, PrincipalType = "User", GroupUserAccessRight = "Admin" };

    [Fact]
    public void Asked_about_the_model_a_disabled_owner_is_what_is_wrong() =>
        Assert.Equal((Stance.Proves, "owner-unfit"), (Judge(Given.Asked(), Enabled(false), Admin).Stance, Judge(Given.Asked(), Enabled(false), Admin).Trouble!.Id));

    [Fact]
    public void Of_a_failure_a_disabled_owner_only_fits() => Assert.Equal(Stance.Fits, Judge(Given.Failing("Something else."), Enabled(false), Admin).Stance);

    [Fact]
    public void An_error_that_speaks_of_the_owner_and_an_owner_who_is_gone_are_the_cause() =>
        Assert.Equal(Stance.Proves, Judge(Given.Failing("{\"errorCode\":\"DMTS_UserNotFoundInADGraphError\"}"), FactOf.Answer<User>(null), Admin).Stance);

    [Fact]
    public void An_owner_without_a_role_is_unfit_once_it_fails()
    {
        Assert.Equal(Stance.Fits, Judge(Given.Failing("Something else."), Enabled(true), new WorkspaceUser { EmailAddress = "other@contoso.com" }).Stance);
        Assert.Equal(Stance.Silent, Judge(Given.Asked(), Enabled(true), new WorkspaceUser { EmailAddress = "other@contoso.com" }).Stance);
    }

    [Fact]
    public void A_group_may_have_the_owner_in_it() => Assert.Equal(Stance.Silent, Judge(Given.Asked(), Enabled(true), new WorkspaceUser { DisplayName = "BI", PrincipalType = "Group" }).Stance);

    [Fact]
    public void An_enabled_owner_with_a_role_speaks_against_it() => Assert.Equal(Stance.Against, Judge(Given.Asked(), Enabled(true), Admin).Stance);

    [Fact]
    public void The_account_that_an_error_names_is_not_taken_for_the_owner()
    {
        var facts = Given.Failing("Something else.") with
        {
            AccountName = new Tied<string>("svc@contoso.com", Tie.Named), Model = FactOf.Answer(new Dataset { ConfiguredBy = Owner }),
            Account = FactOf.Answer(new User { Id = "u", UserPrincipalName = "svc@contoso.com", AccountEnabled = false }),
        };

        Assert.Equal(Stance.Silent, new ModelOwner().Judge(facts).Stance);
    }

    [Fact]
    public void An_app_that_owns_it_is_no_account() =>
        Assert.Equal(Stance.Silent, new ModelOwner().Judge(Given.Asked() with { Model = FactOf.Answer(new Dataset { ConfiguredBy = "aaaa0000-0000-0000-0000-000000000001" }) }).Stance);

    [Fact]
    public void A_directory_that_may_not_be_read_names_the_right()
    {
        var answer = Judge(Given.Asked(), Given.Refused<User>("User.Read.All"), Admin);

        Assert.Equal((Stance.Unknown, "User.Read.All"), (answer.Stance, answer.Permission));
    }

    private static Fact<User> Enabled(bool enabled) => FactOf.Answer(new User { Id = "u", UserPrincipalName = Owner, AccountEnabled = enabled });

    private static CheckAnswer Judge(CaseFacts facts, Fact<User> account, params WorkspaceUser[] users) => new ModelOwner().Judge(facts with
    {
        AccountName = new Tied<string>(Owner, Tie.Owner), Model = FactOf.Answer(new Dataset { ConfiguredBy = Owner }), Account = account, WorkspaceUsers = Given.List(users),
    });
}
