using PbiDiag.Commands.Refreshes;
using PbiDiag.Commands.Selection;
using PbiDiag.Failures;
using PbiDiag.Simulator.Model;

namespace PbiDiag.Scenarios;

/// <summary>Who hands over a token learns with the first request what is wrong with it: nobody was asked before.</summary>
public sealed class HandedTokenTests
{
    private const string Person = """
        { "users": [ { "name": "ada@contoso.com" } ], "caller": { "kind": "User", "user": "ada@contoso.com" SCOPES }, "workspaces": [ { "name": "Sales", "models": [ { "name": "Orders" } ] } ] }
        """;

    [Fact]
    public async Task Good_token_opens_the_service()
    {
        await using var session = await SignedIn.AsPersonAsync(Person.Replace("SCOPES", "", StringComparison.Ordinal));

        var output = await HistoryAsync(session);

        Assert.Empty(output.Failures);
        Assert.NotEmpty(output.Results);
    }

    [Theory]
    [InlineData("ended meanwhile", FailureIds.ApiUnauthorized)]
    [InlineData("missing consent", FailureIds.ApiForbidden)]
    [InlineData("html from a proxy", FailureIds.ApiAnswerUnreadable)]
    [InlineData("throttled", FailureIds.ApiThrottled)]
    [InlineData("connection cut", FailureIds.ApiUnreachable)]
    [InlineData("clock of the service ahead", FailureIds.ApiUnauthorized)]
    public async Task Refused_token_is_told_by_its_reason(string what, string id)
    {
        await using var session = await SignedIn.AsPersonAsync(Person.Replace("SCOPES", what == "missing consent" ? ", \"powerBIPermissions\": [ \"App.Read.All\" ]" : "", StringComparison.Ordinal));
        if (what == "clock of the service ahead")
            session.Tenant.Clock.Advance(TimeSpan.FromHours(3));
        else if (Fault(what) is { } effect)
            session.Tenant.AddFault(new FaultRule { Match = new FaultMatch { Service = "powerbi" }, Effect = effect });

        var failure = (await Assert.ThrowsAsync<FailureException>(() => HistoryAsync(session))).Failure;

        Assert.True(id == failure.Id, $"{failure.Id}: {failure.Message}");
        Assert.NotEmpty(failure.RecommendedAction);
        Assert.DoesNotContain("eyJ", failure.ToString(), StringComparison.Ordinal);
    }

    private static FaultEffect? Fault(string what) => what switch
    {
        "ended meanwhile" => new() { ExpireToken = true },
        "html from a proxy" => new() { Spoil = BodySpoil.Html },
        "throttled" => new() { Status = 429, RetryAfterSeconds = 300 },
        "connection cut" => new() { Reset = ResetPoint.Before },
        _ => null,
    };

    private static Task<RecordingOutput> HistoryAsync(SignedIn session) =>
        SignedIn.RunAsync(new RefreshHistoryCommand(new RefreshHistoryOptions { Choices = [new ItemChoice()], Latest = true }, session.Choice).RunAsync);
}
