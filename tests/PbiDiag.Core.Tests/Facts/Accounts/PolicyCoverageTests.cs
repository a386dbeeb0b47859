using System.Text.Json;
using PbiDiag.Facts.Accounts;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Core.Tests.Facts.Accounts;

public sealed class PolicyCoverageTests
{
    private const string PowerBi = "00000009-0000-0000-c000-000000000000";
    private static readonly User Anna = new() { Id = "anna", UserType = "Member" };
    private static readonly AccountMemberships Groups = new(["sales"], ["role-admin"]);

    [Theory]
    [InlineData("All", null, null, null, PolicyReach.Yes)]
    [InlineData("ANNA", null, null, null, PolicyReach.Yes)]
    [InlineData("bob", null, null, null, PolicyReach.No)]
    [InlineData("None", "sales", null, null, PolicyReach.Yes)]
    [InlineData("None", "hr", null, null, PolicyReach.No)]
    [InlineData("None", null, "role-admin", null, PolicyReach.Yes)]
    [InlineData("None", null, "role-other", null, PolicyReach.No)]
    [InlineData("All", null, null, "anna", PolicyReach.No)]
    [InlineData("GuestsOrExternalUsers", null, null, null, PolicyReach.No)]
    public void A_policy_covers_whom_it_includes_and_does_not_leave_out(string user, string? group, string? role, string? except, PolicyReach expected) =>
        Assert.Equal(expected, PolicyCoverage.Of(Policy(user, group, role, except), Anna, Groups));

    [Theory]
    [InlineData("All", null, PolicyReach.Yes)]
    [InlineData("None", "sales", PolicyReach.Unknown)]
    [InlineData("None", null, PolicyReach.No)]
    public void Memberships_that_could_not_be_read_leave_open_what_hangs_on_them(string user, string? group, PolicyReach expected) =>
        Assert.Equal(expected, PolicyCoverage.Of(Policy(user, group, null, null), Anna, null));

    [Fact]
    public void An_exclusion_by_a_group_that_could_not_be_read_leaves_it_open()
    {
        var policy = Policy("All", null, null, null);
        policy = policy with { Conditions = policy.Conditions! with { Users = policy.Conditions.Users! with { ExcludeGroups = ["service accounts"] } } };

        Assert.Equal(PolicyReach.Unknown, PolicyCoverage.Of(policy, Anna, null));
        Assert.Equal(PolicyReach.Yes, PolicyCoverage.Of(policy, Anna, Groups));
    }

    [Fact]
    public void Guests_are_covered_as_guests() =>
        Assert.Equal(PolicyReach.Yes, PolicyCoverage.Of(Policy("GuestsOrExternalUsers", null, null, null), Anna with { UserType = "Guest" }, Groups));

    [Theory]
    [InlineData("All", null, true)]
    [InlineData(PowerBi, null, true)]
    [InlineData("All", PowerBi, false)]
    [InlineData("00000003-0000-0000-c000-000000000000", null, false)]
    public void It_guards_the_resources_that_it_names(string included, string? excluded, bool expected) =>
        Assert.Equal(expected, PolicyCoverage.Guards(
            new() { Conditions = new() { Applications = new() { IncludeApplications = [included], ExcludeApplications = excluded is null ? [] : [excluded] } } }, PowerBi));

    [Theory]
    [InlineData("All", null, false)]
    [InlineData("Office365", null, false)]
    [InlineData(PowerBi, null, false)]
    [InlineData("All", PowerBi, true)]
    [InlineData("00000003-0000-0000-c000-000000000000", null, true)]
    public void It_spares_a_resource_only_where_others_are_named_by_id(string included, string? excluded, bool expected) =>
        Assert.Equal(expected, PolicyCoverage.Spares(
            new() { Conditions = new() { Applications = new() { IncludeApplications = [included], ExcludeApplications = excluded is null ? [] : [excluded] } } }, PowerBi));

    [Theory]
    [InlineData("""{ "clientAppTypes": ["all"] }""", false)]
    [InlineData("""{ "clientAppTypes": ["exchangeActiveSync", "other"] }""", true)]
    [InlineData("""{ "locations": { "includeLocations": ["All"], "excludeLocations": [] } }""", false)]
    [InlineData("""{ "locations": { "includeLocations": ["All"], "excludeLocations": ["AllTrusted"] } }""", true)]
    [InlineData("""{ "locations": { "includeLocations": ["a place"] } }""", true)]
    [InlineData("""{ "signInRiskLevels": ["high"] }""", true)]
    [InlineData("""{ "platforms": { "includePlatforms": ["android"] } }""", true)]
    [InlineData("""{ "platforms": null }""", false)]
    public void Conditions_that_hold_for_some_sign_ins_alone_are_seen(string conditions, bool narrowed) =>
        Assert.Equal(narrowed, PolicyCoverage.IsNarrowed(Read($$"""{ "conditions": {{conditions}} }""")));

    [Theory]
    [InlineData("""{ "signInFrequency": { "isEnabled": true, "type": "hours", "value": 8 } }""", "8 hours")]
    [InlineData("""{ "signInFrequency": { "isEnabled": true, "frequencyInterval": "everyTime", "value": null } }""", "every time")]
    [InlineData("""{ "signInFrequency": { "isEnabled": false, "type": "hours", "value": 8 } }""", null)]
    [InlineData("""{ "persistentBrowser": { "isEnabled": true } }""", null)]
    [InlineData("null", null)]
    public void The_time_after_which_it_demands_a_new_sign_in_is_read(string session, string? expected) =>
        Assert.Equal(expected, PolicyCoverage.Frequency(Read($$"""{ "sessionControls": {{session}} }""")));

    private static ConditionalAccessPolicy Read(string json) => JsonSerializer.Deserialize<ConditionalAccessPolicy>(json, JsonSerializerOptions.Web)!;

    private static ConditionalAccessPolicy Policy(string user, string? group, string? role, string? except) => new()
    {
        Conditions = new()
        {
            Users = new() { IncludeUsers = [user], IncludeGroups = group is null ? [] : [group], IncludeRoles = role is null ? [] : [role], ExcludeUsers = except is null ? [] : [except] },
        },
    };
}
