namespace PbiDiag.Simulator.State;

/// <summary>A model as it is now: its history grows, its owner, schedule and connections change.</summary>
internal sealed class ModelState(TenantState tenant, Workspace workspace, SemanticModel model)
{
    private readonly Lock _gate = new();
    private IReadOnlyList<RunState>? _runs;
    private bool? _scheduleEnabled = model.Schedule.Enabled;

    public Workspace Workspace { get; } = workspace;

    public SemanticModel Model { get; } = model;

    public Guid Id => Model.Id!.Value;

    public string Owner { get; set; } = model.Owner!;

    public IReadOnlyList<Connection> Connections { get; private set; } = [.. model.Connections.Select(tenant.Sources.ByName)];

    /// <summary>The history, the newest first; runs that have ended meanwhile tell how.</summary>
    public IReadOnlyList<RunState> Runs
    {
        get
        {
            var runs = _runs;
            if (runs is null)
            {
                lock (_gate) runs = _runs ??= History.Of(tenant, this);
            }
            foreach (var run in runs)
            {
                if (!run.IsOpen) break;
                run.FinishIfDue(tenant, this);
            }
            return runs;
        }
    }

    public bool ScheduleEnabled
    {
        get => _scheduleEnabled ??= !FailedFourTimes();
        set => _scheduleEnabled = value;
    }

    public RunState? Running => Runs is [{ IsOpen: true } newest, ..] ? newest : null;

    /// <summary>Begins a run; nothing when one is under way.</summary>
    public RunState? Begin(string type, RefreshOrder? order)
    {
        lock (_gate)
        {
            if (Running is not null) return null;
            var run = new RunState
            {
                RequestId = Guid.NewGuid(), Type = type, Start = tenant.Now, Status = "Unknown", Order = order,
                Due = tenant.Now.AddSeconds(Model.RefreshSeconds),
            };
            _runs = [run, .. Runs.Take(59)];
            return run;
        }
    }

    public void Bind(IReadOnlyList<Connection> connections) => Connections = connections;

    /// <summary>Why a refresh now would fail, or nothing.</summary>
    public FailureText? Failure()
    {
        foreach (var connection in Connections)
            if (tenant.Sources.Check(connection, isTest: false) is { } error) return FailureText.Of(error, connection, Model.Name);
        return Model.Failure is { } own ? FailureText.Of(own) : null;
    }

    // https://learn.microsoft.com/power-bi/connect-data/refresh-troubleshooting-refresh-scenarios
    private bool FailedFourTimes() =>
        Runs.Count(run => run.Type == "Scheduled") >= 4 && Runs.Where(run => run.Type == "Scheduled").Take(4).All(run => run.Status == "Failed");
}
