using PbiDiag.Commands.Refreshes;
using PbiDiag.Commands.Selection;
using PbiDiag.Results;
using PbiDiag.Services.PowerBi.Models;
using PbiDiag.Simulator.Model;
using RefreshRun = PbiDiag.Results.RefreshRun;

namespace PbiDiag.Scenarios.Refreshes;

public sealed class RefreshTests
{
    private static readonly RefreshSettings Fast = new() { Wait = true, FirstPoll = TimeSpan.FromMilliseconds(200), RetryDelay = TimeSpan.FromMilliseconds(100) };
    private static readonly ItemChoice[] Model = [new ItemChoice { Datasets = ["Model"] }];

    [Fact]
    public async Task Refresh_is_waited_for_and_its_error_recognised()
    {
        await using var session = await SignedIn.ToAsync(CredentialTestTests.Tenant("source", """ "gateway": "gw", "server": "sql01", "trouble": "LoginFailed" """));

        var outcome = await RunAsync(session, Fast);

        Assert.Equal(("Failed", "DM_GWPipeline_Gateway_DataSourceAccessError"), (outcome.Status, outcome.Code));
        Assert.NotEqual(outcome.Code, outcome.RootCauseCode);
        Assert.NotNull(outcome.Actor);
    }

    [Fact]
    public async Task Refresh_without_waiting_is_started_only()
    {
        await using var session = await SignedIn.ToAsync(Tenant(0.1));

        Assert.Equal("Started", (await RunAsync(session, Fast with { Wait = false })).Status);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(409)]
    public async Task Refresh_under_way_is_joined(int status)
    {
        await using var session = await SignedIn.ToAsync(Tenant(2));
        await RunAsync(session, Fast with { Wait = false });
        session.Tenant.AddFault(new FaultRule
        {
            Match = new FaultMatch { Method = "POST", Path = "*/refreshes" },
            Effect = new FaultEffect { Status = status, Code = "InvalidRequest", Message = "Invalid dataset refresh request. Another refresh request is already executing" },
        });

        var outcome = await RunAsync(session, Fast);

        Assert.Equal((true, "Completed"), (outcome.Joined, outcome.Status));
    }

    [Fact]
    public async Task Refresh_under_way_without_waiting_is_a_failure_with_advice()
    {
        await using var session = await SignedIn.ToAsync(Tenant(5));
        await RunAsync(session, Fast with { Wait = false });

        var output = await SignedIn.RunAsync(new RefreshCommand(Model, Fast with { Wait = false }, session.Choice).RunAsync);

        Assert.Equal("RefreshAlreadyRunning", Assert.Single(output.Failures).Id);
    }

    [Fact]
    public async Task Enhanced_refresh_that_is_left_is_called_off()
    {
        await using var session = await SignedIn.ToAsync("""
            { "capacities": [ { "name": "P1" } ],
              "workspaces": [ { "name": "Sales", "capacity": "P1", "models": [ { "name": "Model", "refreshSeconds": 600 } ] } ] }
            """);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(3));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new RefreshCommand(
            Model, Fast with { Enhanced = new RefreshOptions { Type = "Full" } }, session.Choice).RunAsync(new RecordingOutput(), stop.Token));

        Assert.Contains(session.Asked, request => request.StartsWith("DELETE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task History_tells_streak_schedule_and_recognised_error()
    {
        await using var session = await SignedIn.ToAsync(CredentialTestTests.Tenant("source", """ "gateway": "gw", "server": "sql01", "trouble": "LoginFailed", "brokenSince": "-10d" """));

        var rows = await HistoryAsync(session, new RefreshHistoryOptions { Choices = Model, Failed = true });

        Assert.Equal([4, 3, 2, 1], rows.Select(row => row.FailureStreak));
        Assert.All(rows, row => Assert.Equal(("Failed", true, (DateTimeOffset?)null), (row.Status, row.ScheduleDisabled, row.NextRun)));
        Assert.All(rows, row => Assert.NotNull(row.RootCauseCode));
        var all = await HistoryAsync(session, new RefreshHistoryOptions { Choices = Model });
        var good = all.First(row => row.Status == "Completed");
        Assert.All(rows, row => Assert.Equal((rows[^1].StartTime, good.EndTime, (DateTimeOffset?)null), (row.StreakStart, row.LastSuccess, row.NextSuccess)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Narrow_question_still_knows_the_success_before(bool latest)
    {
        await using var session = await SignedIn.ToAsync(CredentialTestTests.Tenant("source", """ "gateway": "gw", "server": "sql01", "trouble": "LoginFailed", "brokenSince": "-10d" """));

        var row = Assert.Single(await HistoryAsync(session, new RefreshHistoryOptions { Choices = Model, Latest = latest, Last = latest ? null : 1 }));

        Assert.True(row.LastSuccess < row.StreakStart && row.StreakStart < row.StartTime);
        Assert.Single(session.Asked, request => request.Contains("/refreshes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Latest_is_one_row_a_model_and_tells_the_next_run()
    {
        await using var session = await SignedIn.ToAsync(Tenant(1));

        var row = Assert.Single(await HistoryAsync(session, new RefreshHistoryOptions { Choices = Model, Latest = true }));

        Assert.Equal(("Completed", 0, false), (row.Status, row.FailureStreak, row.ScheduleDisabled));
        Assert.True(row.NextRun > DateTimeOffset.UtcNow);
        Assert.Null(row.Code);
    }

    [Fact]
    public async Task Dataflows_give_no_error_and_the_row_says_so()
    {
        await using var session = await SignedIn.ToAsync("""
            { "gateways": [ { "name": "gw" } ], "connections": [ { "name": "source", "gateway": "gw", "server": "sql01", "trouble": "LoginFailed" } ],
              "workspaces": [ { "name": "Sales", "dataflows": [ { "name": "Flow", "connections": [ "source" ] } ] } ] }
            """);

        var rows = await HistoryAsync(session, new RefreshHistoryOptions { Choices = [new ItemChoice { WithDataflows = true }], Failed = true });

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal((RefreshItemKind.Dataflow, null, true), (row.Kind, row.Code, row.Note is not null)));
    }

    [Fact]
    public async Task Organization_reads_the_refreshables()
    {
        await using var session = await SignedIn.ToAsync("""
            { "capacities": [ { "name": "P1" } ], "workspaces": [ { "name": "Sales", "capacity": "P1", "models": [ { "name": "Model" } ] } ] }
            """);

        var row = Assert.Single(await HistoryAsync(session, new RefreshHistoryOptions { Choices = [new ItemChoice()], Organization = true }));

        Assert.Equal(("Sales", "Model", "Completed"), (row.Workspace, row.Dataset, row.Status));
        Assert.Single(session.Asked);
    }

    private static async Task<List<RefreshRun>> HistoryAsync(SignedIn session, RefreshHistoryOptions options)
    {
        var output = await SignedIn.RunAsync(new RefreshHistoryCommand(options, session.Choice).RunAsync);
        Assert.Empty(output.Failures);
        return [.. output.Results.Cast<RefreshRun>()];
    }

    private static async Task<RefreshOutcome> RunAsync(SignedIn session, RefreshSettings settings)
    {
        var output = await SignedIn.RunAsync(new RefreshCommand(Model, settings, session.Choice).RunAsync);
        Assert.Empty(output.Failures);
        return Assert.IsType<RefreshOutcome>(Assert.Single(output.Results));
    }

    private static string Tenant(double seconds) => $$"""
        { "workspaces": [ { "name": "Sales", "models": [ { "name": "Model", "refreshSeconds": {{seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)}} } ] } ] }
        """;
}
