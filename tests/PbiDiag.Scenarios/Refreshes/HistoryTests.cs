using PbiDiag.Commands.Refreshes;
using PbiDiag.Commands.Selection;
using PbiDiag.Simulator.Model;
using RefreshRun = PbiDiag.Results.RefreshRun;

namespace PbiDiag.Scenarios.Refreshes;

/// <summary>Which rows a question for refreshes gives, and what becomes of those that cannot be read.</summary>
public sealed class HistoryTests
{
    private static readonly ItemChoice[] All = [new ItemChoice()];

    private const string Attempts = """
        { "workspaces": [ { "name": "Sales", "models": [ { "name": "Orders", "refreshes": [
          { "start": "-2h", "status": "Completed", "attempts": [ { "start": "-2h", "end": "-110m", "failure": { "code": "DM_GWPipeline_Client_GatewayUnreachable" } }, { "start": "-105m", "end": "-100m" } ] },
          { "start": "-26h", "status": "Completed" } ] } ] } ] }
        """;

    [Fact]
    public async Task Attempts_are_rows_of_their_own_and_a_good_end_does_not_hide_the_failed_one()
    {
        await using var session = await SignedIn.ToAsync(Attempts);

        var all = (await RunAsync(session, new RefreshHistoryOptions { Choices = All, Last = 1, Attempts = true })).Results.Cast<RefreshRun>().ToList();
        var failed = (await RunAsync(session, new RefreshHistoryOptions { Choices = All, Attempts = true, Failed = true })).Results.Cast<RefreshRun>().ToList();
        var whole = (await RunAsync(session, new RefreshHistoryOptions { Choices = All, Failed = true })).Results;

        Assert.Equal([("Failed", "DM_GWPipeline_Client_GatewayUnreachable", 10), ("Completed", null, 5)], all.Select(row => (row.Status!, row.Code, (int)Math.Round(row.Duration!.Value.TotalMinutes))));
        Assert.Equal(2, all.Select(row => row.Attempt).Distinct().Count());
        Assert.Equal("DM_GWPipeline_Client_GatewayUnreachable", Assert.Single(failed).Code);
        Assert.Empty(whole);
    }

    [Fact]
    public async Task Only_what_began_since_then_is_told()
    {
        await using var session = await SignedIn.ToAsync(Attempts);

        var rows = (await RunAsync(session, new RefreshHistoryOptions { Choices = All, Since = DateTimeOffset.UtcNow.AddHours(-24) })).Results;

        Assert.True(Assert.IsType<RefreshRun>(Assert.Single(rows)).StartTime > DateTimeOffset.UtcNow.AddHours(-24));
    }

    [Fact]
    public async Task My_workspace_is_read_where_a_person_asks_for_it()
    {
        await using var session = await SignedIn.AsPersonAsync("""
            { "users": [ { "name": "ada@contoso.com" } ], "caller": { "kind": "User", "user": "ada@contoso.com" },
              "workspaces": [ { "name": "Ada", "type": "Personal", "owner": "ada@contoso.com", "models": [ { "name": "Own" } ] }, { "name": "Sales", "models": [ { "name": "Orders" } ] } ] }
            """);

        var row = Assert.IsType<RefreshRun>(Assert.Single((await RunAsync(session, new RefreshHistoryOptions { Choices = [new ItemChoice { MyWorkspace = true }], Latest = true })).Results));
        var again = await RunAsync(session, new RefreshHistoryOptions { Choices = [new ItemChoice { WorkspaceId = row.WorkspaceId ?? "", DatasetId = row.DatasetId }], Latest = true });

        Assert.Equal(("Own", null, "Completed"), (row.Dataset, row.WorkspaceId, row.Status));
        Assert.Equal(row.RequestId, Assert.IsType<RefreshRun>(Assert.Single(again.Results)).RequestId);
        Assert.DoesNotContain(session.Asked, request => request.Contains("/groups", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(403, "ApiForbidden")]
    [InlineData(404, "ApiNotFound")]
    public async Task Model_that_cannot_be_read_is_one_error_that_names_it_and_the_others_come(int status, string id)
    {
        await using var session = await SignedIn.ToAsync("""{ "workspaces": [ { "name": "Sales", "models": [ { "name": "A" }, { "name": "B" }, { "name": "C" } ] } ] }""");
        var closed = session.Tenant.Scenario.Workspaces[0].Models[1].Id;
        session.Tenant.AddFault(new FaultRule { Match = new FaultMatch { Path = $"*/datasets/{closed}/refreshes" }, Effect = new FaultEffect { Status = status } });

        var output = await RunAsync(session, new RefreshHistoryOptions { Choices = All, Latest = true });

        Assert.Equal(["A", "C"], output.Results.Cast<RefreshRun>().Select(row => row.Dataset).Order());
        Assert.Equal((id, "B"), (Assert.Single(output.Failures).Id, output.Failures[0].Target));
    }

    [Fact]
    public async Task Workspace_whose_models_cannot_be_listed_is_one_error_that_names_it_and_the_others_come()
    {
        await using var session = await SignedIn.ToAsync("""{ "workspaces": [ { "name": "Sales", "models": [ { "name": "A" } ] }, { "name": "Stock", "models": [ { "name": "B" } ] } ] }""");
        session.Tenant.AddFault(new FaultRule { Match = new FaultMatch { Path = $"*/groups/{session.Tenant.Scenario.Workspaces[1].Id}/datasets" }, Effect = new FaultEffect { Status = 403 } });

        var output = await RunAsync(session, new RefreshHistoryOptions { Choices = All, Latest = true });

        Assert.Equal("A", Assert.IsType<RefreshRun>(Assert.Single(output.Results)).Dataset);
        Assert.Equal(("ApiForbidden", "Stock"), (Assert.Single(output.Failures).Id, output.Failures[0].Target));
    }

    [Fact]
    public async Task Progress_counts_the_models_and_goes_away()
    {
        await using var session = await SignedIn.ToAsync("""{ "size": { "models": 60, "workspaces": 3, "refreshes": 1 } }""");

        var progress = (await RunAsync(session, new RefreshHistoryOptions { Choices = All, Latest = true })).Progress;

        Assert.Equal([.. Enumerable.Range(1, 60), 60], progress.Select(update => update.Done));
        Assert.True(progress[^1].Completed);
    }

    private static async Task<RecordingOutput> RunAsync(SignedIn session, RefreshHistoryOptions options) =>
        await SignedIn.RunAsync(new RefreshHistoryCommand(options, session.Choice).RunAsync);
}
