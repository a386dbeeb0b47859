using PbiDiag.Simulator.Loading;

namespace PbiDiag.Simulator.State;

/// <summary>The tenant as it is now.</summary>
internal sealed class TenantState
{
    public TenantState(Scenario scenario)
    {
        Scenario = scenario;
        SizeFiller.Fill(scenario);
        new ScenarioCompleter(scenario).Complete();
        Clock = new SimulatorClock(scenario.Clock.Now!.Value, scenario.Clock.Runs);
        Ids = new Ids(scenario.Seed);
        Directory = new DirectoryState(scenario);
        Policies = new PolicyState(this);
        Sources = new SourceState(this);
        PowerBI = new PowerBIState(this);
        Logs = new LogState(this);
        Limits = new Limits(scenario.Limits, Clock);
    }

    public Scenario Scenario { get; }

    public SimulatorClock Clock { get; }

    public Ids Ids { get; }

    public DirectoryState Directory { get; }

    public PolicyState Policies { get; }

    public SourceState Sources { get; }

    public PowerBIState PowerBI { get; }

    public LogState Logs { get; }

    public Limits Limits { get; }

    public Guid TenantId => Scenario.Tenant.Id!.Value;

    public DateTimeOffset Now => Clock.Now;

    /// <summary>Is this the identity that the scenario calls the caller.</summary>
    public bool IsCaller(Principal principal) =>
        Scenario.Caller.Kind == CallerKind.User
            ? principal.User is { } user && user.Name.Equals(Scenario.Caller.User, StringComparison.OrdinalIgnoreCase)
            : !principal.IsUser && principal.App is { } app && app.Name.Equals(Scenario.Caller.App, StringComparison.OrdinalIgnoreCase);
}
