using PbiDiag.Commands.Refreshes;
using PbiDiag.Commands.Selection;
using PbiDiag.Results;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Scenarios.Refreshes;

/// <summary>A row of a dataflow refreshes that dataflow, by the interface of its generation, and never a model.</summary>
public sealed class DataflowRefreshTests
{
    private static readonly RefreshSettings Fast = new() { Wait = true, FirstPoll = TimeSpan.FromMilliseconds(200) };

    [Theory]
    [InlineData(1, RefreshItemKind.Dataflow)]
    [InlineData(2, RefreshItemKind.DataflowGen2)]
    public async Task Dataflow_is_refreshed_and_waited_for(int generation, RefreshItemKind kind)
    {
        await using var session = await SignedIn.ToAsync(Tenant(generation));
        var row = await NewestAsync(session);
        session.Tenant.ClearRequests();

        var output = await RunAsync(session, row, Fast);

        Assert.Empty(output.Failures);
        var outcome = Assert.IsType<RefreshOutcome>(Assert.Single(output.Results));
        Assert.Equal((kind, "Flow", "Completed", false), (row.Kind, outcome.Dataset, outcome.Status, outcome.Joined));
        Assert.Contains("dataflow 'Flow'", Assert.Single(output.Questions).Target, StringComparison.Ordinal);
        Assert.DoesNotContain(session.Asked, request => request.Contains("/datasets/", StringComparison.Ordinal));
        Assert.Equal(outcome.RequestId, (await NewestAsync(session)).RequestId);
        Assert.NotEqual(row.RequestId, outcome.RequestId);
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, "DM_GWPipeline_Gateway_DataSourceAccessError")]
    public async Task Failed_dataflow_says_so_and_why_where_the_service_tells(int generation, string? code)
    {
        await using var session = await SignedIn.ToAsync(Tenant(generation, """ , "trouble": "LoginFailed" """));

        var outcome = Assert.IsType<RefreshOutcome>(Assert.Single((await RunAsync(session, await NewestAsync(session), Fast)).Results));

        Assert.Equal(("Failed", code is null), (outcome.Status, outcome.Code is null));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Dataflow_under_way_is_joined_and_without_waiting_a_failure_with_advice(int generation)
    {
        await using var session = await SignedIn.ToAsync(Tenant(generation, seconds: 3));
        var row = await NewestAsync(session);
        await RunAsync(session, row, Fast with { Wait = false });

        var second = await RunAsync(session, row, Fast with { Wait = false });
        var joined = Assert.IsType<RefreshOutcome>(Assert.Single((await RunAsync(session, row, Fast)).Results));

        Assert.Equal("RefreshAlreadyRunning", Assert.Single(second.Failures).Id);
        Assert.Equal((true, "Completed"), (joined.Joined, joined.Status));
    }

    [Fact]
    public async Task Refusal_for_another_reason_is_told_as_it_is()
    {
        await using var session = await SignedIn.ToAsync(Tenant(1));
        var row = await NewestAsync(session);
        session.Tenant.AddFault(new() { Match = new() { Method = "POST", Path = "*/dataflows/*/refreshes" }, Effect = new() { Status = 400, Code = "DailyDataflowLimit", Message = "no" } });

        var failure = Assert.Single((await RunAsync(session, row, Fast)).Failures);
        Assert.Equal(("Flow", true), (failure.Target, failure.Message.Contains("DailyDataflowLimit", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Dataflow_of_the_first_generation_that_is_left_is_called_off()
    {
        await using var session = await SignedIn.ToAsync(Tenant(1, seconds: 600));
        var row = await NewestAsync(session);
        using var stop = new CancellationTokenSource();
        var running = new RefreshCommand([Choice(row)], Fast, session.Choice).RunAsync(new RecordingOutput(), stop.Token);
        while (session.Asked.Count(request => request.EndsWith("/transactions", StringComparison.Ordinal)) < 3)
            await Task.Delay(20);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        Assert.Equal("Cancelled", (await NewestAsync(session)).Status);
    }

    [Fact]
    public async Task Enhanced_refresh_of_a_dataflow_is_refused_and_nothing_started()
    {
        await using var session = await SignedIn.ToAsync(Tenant(1));
        var row = await NewestAsync(session);

        var output = await RunAsync(session, row, Fast with { Enhanced = new RefreshOptions { Type = "Full" } });

        Assert.Equal("OptionsConflict", Assert.Single(output.Failures).Id);
        Assert.DoesNotContain(session.Asked, request => request.StartsWith("POST", StringComparison.Ordinal));
    }

    private static Task<RecordingOutput> RunAsync(SignedIn session, RefreshRun row, RefreshSettings settings) =>
        SignedIn.RunAsync(new RefreshCommand([Choice(row)], settings, session.Choice).RunAsync);

    private static ItemChoice Choice(RefreshRun row) => new()
    {
        WorkspaceId = row.WorkspaceId, Workspaces = [row.Workspace!], DatasetId = row.DatasetId, Datasets = [row.Dataset!], Kind = row.Kind,
    };

    private static async Task<RefreshRun> NewestAsync(SignedIn session) => Assert.IsType<RefreshRun>(Assert.Single((await SignedIn.RunAsync(new RefreshHistoryCommand(
        new RefreshHistoryOptions { Choices = [new ItemChoice { WithDataflows = true, WithFabricDataflows = true }], Latest = true }, session.Choice).RunAsync)).Results));

    private static string Tenant(int generation, string source = "", double seconds = 0.1) => $$"""
        { "capacities": [ { "name": "P1" } ], "gateways": [ { "name": "gw" } ],
          "connections": [ { "name": "source", "gateway": "gw", "server": "sql01" {{source}} } ],
          "workspaces": [ { "name": "Sales", "capacity": "P1", "dataflows": [
            { "name": "Flow", "generation": {{generation}}, "connections": [ "source" ], "refreshSeconds": {{seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)}} } ] } ] }
        """;
}
