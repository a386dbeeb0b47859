namespace PbiDiag.Simulator.State;

/// <summary>The history of a model: the one in the scenario, or one that follows from its connections.</summary>
internal static class History
{
    private const int SwitchedOffAfter = 4;

    // Somebody presses "Refresh now" where the trouble is younger than the last run of the schedule.
    private static readonly TimeSpan TriedByHand = TimeSpan.FromMinutes(5);

    public static IReadOnlyList<RunState> Of(TenantState tenant, ModelState model) =>
        model.Model.Refreshes is { } written ? Written(tenant, model, written) : MadeUp(tenant, model);

    private static List<RunState> Written(TenantState tenant, ModelState model, List<RefreshRun> runs) =>
    [
        .. runs.OrderByDescending(run => run.Start).Select((run, index) =>
        {
            var end = run.End ?? (run.Status == "Unknown" ? null : run.Start.AddMinutes(run.Minutes));
            var failure = run.Failure is { } own ? FailureText.Of(own)
                : run.Status == "Failed" ? model.Failure() ?? FailureText.Of(new RefreshFailure()) : null;
            return new RunState
            {
                RequestId = run.RequestId ?? tenant.Ids.Of("run", $"{model.Id}/{index}"), Type = run.Type, Start = run.Start, End = end,
                Status = run.Status, Failure = failure, Attempts = run.Attempts is null ? null : Attempts(run, end),
                Order = run.Type == "ViaEnhancedApi" ? new RefreshOrder("Full", "Transactional", null, null) : null,
            };
        }),
    ];

    private static List<AttemptState> Attempts(RefreshRun run, DateTimeOffset? end) =>
    [
        .. run.Attempts!.Select((attempt, index) => new AttemptState(
            index + 1, attempt.Type, attempt.Start ?? run.Start, attempt.End ?? end,
            attempt.Failure is null ? null : FailureText.Of(attempt.Failure).ExceptionJson)),
    ];

    private static List<RunState> MadeUp(TenantState tenant, ModelState model)
    {
        if (!model.Model.Refreshable || model.Model.History == 0) return [];
        var broken = Broken(tenant, model);
        var latest = LatestSlot(tenant, model);
        var days = model.Model.History - 1;
        // There is a good run before the trouble, as far as the service remembers.
        if (broken is { } known) days = Math.Clamp(Math.Max(days, (int)(latest - known.Since).TotalDays + 2), 0, 59);
        var runs = new List<RunState>();
        var failed = 0;
        for (var day = days; day >= 0; day--)
        {
            var start = latest.AddDays(-day).AddSeconds(tenant.Ids.Number("second", $"{model.Id}/{day}", 50));
            var bad = broken is not null && start >= broken.Since;
            if (bad && ++failed > SwitchedOffAfter) break;
            runs.Add(Run(tenant, model, day, start, bad ? broken!.Failure : null));
        }
        var byHand = tenant.Scenario.Clock.Now!.Value - TriedByHand;
        if (broken is not null && failed == 0 && broken.Since <= byHand && !(runs[^1].End > byHand))
            runs.Add(Run(tenant, model, -1, byHand, broken.Failure, "OnDemand"));
        runs.Reverse();
        return runs;
    }

    private static RunState Run(TenantState tenant, ModelState model, int day, DateTimeOffset start, FailureText? failure, string type = "Scheduled") => new()
    {
        RequestId = tenant.Ids.Of("run", $"{model.Id}/{day}"),
        Type = type,
        Start = start,
        End = start.AddSeconds(failure is null ? 60 + tenant.Ids.Number("length", $"{model.Id}/{day}", 480) : 20 + tenant.Ids.Number("length", $"{model.Id}/{day}", 40)),
        Status = failure is null ? "Completed" : "Failed",
        Failure = failure,
    };

    private static DateTimeOffset LatestSlot(TenantState tenant, ModelState model)
    {
        var now = tenant.Scenario.Clock.Now!.Value.AddMinutes(-10);
        var time = TimeOnly.TryParseExact(model.Model.Schedule.Times[0], "HH:mm", out var parsed) ? parsed : new TimeOnly(5, 0);
        var slot = new DateTimeOffset(DateOnly.FromDateTime(now.UtcDateTime), time, TimeSpan.Zero);
        return slot <= now ? slot : slot.AddDays(-1);
    }

    private static BrokenSource? Broken(TenantState tenant, ModelState model)
    {
        var first = model.Connections
            .Select(connection => (Connection: connection, Error: tenant.Sources.Check(connection, isTest: false)))
            .Where(pair => pair.Error is not null).OrderBy(pair => pair.Error!.Since).FirstOrDefault();
        if (first.Error is { } error) return new(error.Since, FailureText.Of(error, first.Connection, model.Model.Name));
        return model.Model.Failure is { } own
            ? new(model.Model.FailureSince ?? tenant.Scenario.Clock.Now!.Value.AddHours(-36), FailureText.Of(own)) : null;
    }

    private sealed record BrokenSource(DateTimeOffset Since, FailureText Failure);
}
