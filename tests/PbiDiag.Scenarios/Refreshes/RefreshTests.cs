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
              "workspaces": [ { "name": "Sales", "capacity": "P1", "models": [ { "name": "Model", "refreshSeconds": 100000000 } ] } ] }
            """);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));

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
    public async Task Latest_of_a_model_that_was_never_refreshed_is_a_row_that_says_so()
    {
        await using var session = await SignedIn.ToAsync("""{ "workspaces": [ { "name": "Sales", "models": [ { "name": "New", "refreshes": [] } ] } ] }""");

        var row = Assert.Single(await HistoryAsync(session, new RefreshHistoryOptions { Choices = [new ItemChoice()], Latest = true }));

        Assert.Equal(("New", (string?)null, true), (row.Dataset, row.Status, row.Note is not null));
        Assert.Empty(await HistoryAsync(session, new RefreshHistoryOptions { Choices = [new ItemChoice()] }));
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
    public async Task Dataflow_of_the_second_generation_tells_its_error_and_its_place()
    {
        await using var session = await SignedIn.ToAsync("""
            { "capacities": [ { "name": "P1" } ], "gateways": [ { "name": "gw" } ],
              "connections": [ { "name": "source", "gateway": "gw", "server": "sql01", "trouble": "LoginFailed", "brokenSince": "-3d" } ],
              "workspaces": [ { "name": "Sales", "capacity": "P1", "dataflows": [ { "name": "Flow", "generation": 2, "connections": [ "source" ] } ] },
                              { "name": "Shared", "dataflows": [ { "name": "Unseen", "generation": 2, "connections": [ "source" ] } ] } ] }
            """);

        var rows = await HistoryAsync(session, new RefreshHistoryOptions { Choices = [new ItemChoice { WithDataflows = true, WithFabricDataflows = true }], Failed = true });

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal((RefreshItemKind.DataflowGen2, "Flow", (string?)null), (row.Kind, row.Dataset, row.Note)));
        Assert.All(rows, row => Assert.True(row is { Code: not null, RootCauseCode: not null, Title: not null, LastSuccess: not null, StreakStart: not null }));
        var again = await HistoryAsync(session, new RefreshHistoryOptions { Choices = [Row(rows[0])], Failed = true });
        Assert.Equal(rows.Select(row => row.RequestId), again.Select(row => row.RequestId));
    }

    [Fact]
    public async Task Row_of_a_dataflow_leads_back_to_it()
    {
        await using var session = await SignedIn.ToAsync("""{ "workspaces": [ { "name": "Sales", "dataflows": [ { "name": "Flow" } ] } ] }""");
        var rows = await HistoryAsync(session, new RefreshHistoryOptions { Choices = [new ItemChoice { WithDataflows = true }] });

        var again = await HistoryAsync(session, new RefreshHistoryOptions { Choices = [Row(rows[0])] });

        Assert.Equal(rows.Select(row => (row.Kind, row.RequestId)), again.Select(row => (row.Kind, row.RequestId)));
    }

    [Fact]
    public async Task A_thousand_models_give_a_row_each()
    {
        await using var session = await SignedIn.ToAsync("""{ "size": { "models": 1000, "workspaces": 20, "connections": 50, "brokenConnections": 5, "refreshes": 2 } }""");

        var rows = await HistoryAsync(session, new RefreshHistoryOptions { Choices = [new ItemChoice()], Latest = true });

        Assert.Equal(1000, rows.Select(row => row.DatasetId).Distinct().Count());
        Assert.Equal((1000, 100), (rows.Count, rows.Count(row => row.Status == "Failed")));
    }

    [Fact]
    public async Task Refresh_that_failed_for_a_passing_reason_is_started_again()
    {
        await using var session = await SignedIn.ToAsync(Failing("ModelRefresh_ShortMessage_ServiceError"));
        var model = session.Tenant.Scenario.Workspaces[0].Models[0];
        var mended = MendAsync();

        var outcome = await RunAsync(session, Fast with { Retries = 5, RetryDelay = TimeSpan.FromSeconds(1) });

        await mended;
        Assert.Equal("Completed", outcome.Status);
        Assert.InRange(outcome.Attempt, 2, 6);
        Assert.Equal(outcome.Attempt, Started(session));

        async Task MendAsync()
        {
            while (Started(session) < 2)
                await Task.Delay(50);
            model.Failure = null;
        }
    }

    [Fact]
    public async Task Refresh_that_failed_for_a_lasting_reason_is_not_started_again()
    {
        await using var session = await SignedIn.ToAsync(CredentialTestTests.Tenant("source", """ "gateway": "gw", "server": "sql01", "trouble": "LoginFailed" """));

        var outcome = await RunAsync(session, Fast with { Retries = 5 });

        Assert.Equal(("Failed", 1, 1), (outcome.Status, outcome.Attempt, Started(session)));
    }

    [Fact]
    public async Task Retries_end_with_the_last_failure()
    {
        await using var session = await SignedIn.ToAsync(Failing("ModelRefresh_ShortMessage_ServiceError"));

        var outcome = await RunAsync(session, Fast with { Retries = 2 });

        Assert.Equal(("Failed", 3, 3), (outcome.Status, outcome.Attempt, Started(session)));
    }

    [Fact]
    public async Task Id_is_that_of_the_refresh_or_none()
    {
        await using var session = await SignedIn.ToAsync("""
            { "capacities": [ { "name": "P1" } ],
              "workspaces": [ { "name": "Sales", "capacity": "P1", "models": [ { "name": "Model", "refreshSeconds": 0.1 } ] } ] }
            """);

        var ordinary = await RunAsync(session, Fast with { Wait = false });
        await Task.Delay(500);
        var enhanced = await RunAsync(session, Fast with { Wait = false, Enhanced = new RefreshOptions { Type = "Full" } });

        Assert.Null(ordinary.RequestId);
        Assert.Equal(enhanced.RequestId, (await HistoryAsync(session, new RefreshHistoryOptions { Choices = Model, Latest = true }))[0].RequestId);
    }

    [Fact]
    public async Task Organization_tells_attempts_and_names_that_are_not_there()
    {
        await using var session = await SignedIn.ToAsync("""
            { "capacities": [ { "name": "P1" } ], "workspaces": [ { "name": "Sales", "capacity": "P1", "models": [ { "name": "Model" } ] } ] }
            """);

        var output = await SignedIn.RunAsync(new RefreshHistoryCommand(
            new RefreshHistoryOptions { Choices = [new ItemChoice { Datasets = ["Modell"] }, new ItemChoice { Workspaces = ["Sale"] }], Organization = true }, session.Choice).RunAsync);

        Assert.Equal(["WorkspaceNotFound", "DatasetNotFound"], output.Failures.Select(failure => failure.Id));
        Assert.Contains("'Model'", output.Failures[1].RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(output.Results);
    }

    [Fact]
    public async Task Organization_is_for_administrators_and_says_so()
    {
        await using var session = await SignedIn.ToAsync("""{ "caller": { "adminApi": false }, "workspaces": [ { "name": "Sales", "models": [ { "name": "Model" } ] } ] }""");

        var problem = await Assert.ThrowsAsync<Failures.FailureException>(() => SignedIn.RunAsync(
            new RefreshHistoryCommand(new RefreshHistoryOptions { Choices = [new ItemChoice()], Organization = true }, session.Choice).RunAsync));

        Assert.NotEmpty(problem.Failure.RecommendedAction);
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

    private static ItemChoice Row(RefreshRun row) => new()
    {
        WorkspaceId = row.WorkspaceId, Workspaces = [row.Workspace!], DatasetId = row.DatasetId, Datasets = [row.Dataset!], Kind = row.Kind,
    };

    private static int Started(SignedIn session) =>
        session.Asked.Count(request => request.StartsWith("POST", StringComparison.Ordinal) && request.EndsWith("/refreshes", StringComparison.Ordinal));

    private static string Failing(string code) => $$"""
        { "workspaces": [ { "name": "Sales", "models": [ { "name": "Model", "refreshSeconds": 0.1, "failure": { "code": "{{code}}" } } ] } ] }
        """;

    private static string Tenant(double seconds) => $$"""
        { "workspaces": [ { "name": "Sales", "models": [ { "name": "Model", "refreshSeconds": {{seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)}} } ] } ] }
        """;
}
